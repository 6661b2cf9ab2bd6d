#include "corpus/fields/byline.hpp"

#include <algorithm>
#include <array>

#include "corpus/text/clean.hpp"

namespace dateline::corpus {
namespace {

constexpr std::string_view with = " with ";
/// What stands between two authors; for " with ", see next_joint().
constexpr std::array<std::string_view, 5> joints{" and ", with, " & ", ";", "|"};
/// What stands before a place or a newspaper, if a capital letter follows: "Ann Lee in Paris", but "Sophie in 't Veld".
constexpr std::array<std::string_view, 4> elsewhere{" in ", " for ", " from ", " at "};
/// What a job description ends with: "Staff Writer", "Senior Political Correspondent". None of these is a surname.
constexpr std::array<std::string_view, 20> jobs{
    "writer",  "writers",  "reporter",    "reporters",    "correspondent", "correspondents", "editor",
    "editors", "producer", "producers",   "photographer", "photographers", "columnist",      "columnists",
    "critic",  "critics",  "contributor", "contributors", "journalist",    "journalists",
};

bool equal_folded(std::string_view a, std::string_view lower) {
  return std::equal(a.begin(), a.end(), lower.begin(), lower.end(),
                    [](char x, char y) { return (x >= 'A' && x <= 'Z' ? static_cast<char>(x - 'A' + 'a') : x) == y; });
}

std::string_view without_by(std::string_view byline) {
  if (byline.size() > 3 && equal_folded(byline.substr(0, 3), "by ")) byline.remove_prefix(3);
  return text::trimmed(byline);
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// The position and length of the next joint; length 0 if there is none. "With" joins only names that begin with a
/// capital or a letter beyond ASCII, not "with files from Reuters".
std::pair<std::size_t, std::size_t> next_joint(std::string_view names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (const std::string_view joint : joints) {
      if (!equal_folded(names.substr(i, joint.size()), joint)) continue;
      const char next = i + joint.size() < names.size() ? names[i + joint.size()] : '\0';
      if (joint != with || is_capital(next) || static_cast<unsigned char>(next) >= 0x80) return {i, joint.size()};
    }
  }
  return {names.size(), 0};
}

/// The name without the place, newspaper or help after it.
std::string_view without_place(std::string_view name) {
  for (std::size_t i = 1; i < name.size(); ++i) {
    if (name.substr(i).starts_with(with)) return name.substr(0, i);
    for (const std::string_view word : elsewhere) {
      if (!name.substr(i).starts_with(word)) continue;
      const std::string_view place = name.substr(i + word.size());
      if (!place.empty() && is_capital(place.front())) return name.substr(0, i);
    }
  }
  return name;
}

/// Whether the text is "Staff Writer", "Associated Press Writer", "Special to The Times", "with files from Reuters" and
/// the like.
bool is_no_name(std::string_view text) {
  for (const std::string_view start : {"special to ", "with "}) {
    if (equal_folded(text.substr(0, start.size()), start)) return true;
  }
  const std::string_view last = text.substr(text.rfind(' ') + 1);
  return std::any_of(jobs.begin(), jobs.end(), [last](std::string_view job) { return equal_folded(last, job); });
}

/// Adds the names of a list. Those of one word count only if none has more: then the whole list is one name.
void add_comma_list(std::string_view names, std::vector<std::string>& authors) {
  const std::size_t before = authors.size();
  std::string whole;
  for (std::string_view rest = names; !rest.empty();) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const std::string_view part = text::trimmed(rest.substr(0, comma));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
    if (part.empty() || is_no_name(part)) continue;
    const std::string_view name = without_place(part);
    if (name.find(' ') != std::string_view::npos) authors.emplace_back(name);
    if (!whole.empty()) whole += ", ";
    whole += name;
  }
  if (authors.size() == before && !whole.empty()) authors.push_back(std::move(whole));
}

}  // namespace

std::vector<std::string> authors_in(std::string_view byline) {
  std::vector<std::string> authors;
  for (std::string_view rest = without_by(byline); !rest.empty();) {
    const auto [at, size] = next_joint(rest);
    add_comma_list(without_by(rest.substr(0, at)), authors);
    rest.remove_prefix(at + size);
  }
  return authors;
}

}  // namespace dateline::corpus
