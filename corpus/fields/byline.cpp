#include "corpus/fields/byline.hpp"

#include <algorithm>

#include "corpus/text/clean.hpp"

namespace dateline::corpus {
namespace {

bool equal_folded(std::string_view a, std::string_view lower) {
  return std::equal(a.begin(), a.end(), lower.begin(), lower.end(),
                    [](char x, char y) { return (x >= 'A' && x <= 'Z' ? static_cast<char>(x - 'A' + 'a') : x) == y; });
}

std::string_view without_by(std::string_view byline) {
  if (byline.size() > 3 && equal_folded(byline.substr(0, 3), "by ")) byline.remove_prefix(3);
  return text::trimmed(byline);
}

/// The position and length of the next " and ", " & ", ";" or "|"; length 0 if there is none.
std::pair<std::size_t, std::size_t> next_joint(std::string_view names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == ';' || names[i] == '|') return {i, 1};
    if (equal_folded(names.substr(i, 5), " and ")) return {i, 5};
    if (names.substr(i, 3) == " & ") return {i, 3};
  }
  return {names.size(), 0};
}

void add_comma_list(std::string_view names, std::vector<std::string>& authors) {
  const auto has_two_words = [](std::string_view name) { return name.find(' ') != std::string_view::npos; };
  const std::size_t before = authors.size();
  for (std::string_view rest = names; !rest.empty();) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const std::string_view name = text::trimmed(rest.substr(0, comma));
    if (has_two_words(name)) authors.emplace_back(name);
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  const std::string_view whole = text::trimmed(names);
  if (authors.size() == before && !whole.empty()) authors.emplace_back(whole);
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
