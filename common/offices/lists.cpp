#include "common/offices/lists.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>
#include <utility>

namespace dateline::offices {

namespace {

/// As in the facts' own list of organisations, which this one reads.
enum class OrganisationKind : std::uint8_t {
  presidency,
  government,
  ministry,
  parliament,
  court,
  military,
  police,
  agency,
  intergovernmental,
  society,
};

struct OrganisationName {
  std::string_view name;
  std::string_view generic;
  OrganisationKind kind;
  std::string_view country;
};

struct BodyName {
  std::string_view name;
  std::string_view body;
  std::string_view country;
};

struct NationalName {
  std::string_view key;  ///< a country's code and a generic name, or a name alone
  std::string_view name;
};

// clang-format off
constexpr OfficeWording wordings[] = {
#include <lists/office_wordings.inc>
};
constexpr OrganisationName organisations[] = {
#include <lists/organisations.inc>
};
constexpr BodyName bodies[] = {
#include <lists/office_bodies.inc>
};
constexpr NationalName body_names[] = {
#include <lists/national_bodies.inc>
};
constexpr NationalName body_heads[] = {
#include <lists/body_heads.inc>
};
constexpr NationalName office_names[] = {
#include <lists/national_offices.inc>
};
// clang-format on

/// Rows of a list that is sorted by its names.
std::string_view name_in(std::span<const NationalName> names, std::string_view key) {
  const auto found =
      std::lower_bound(names.begin(), names.end(), key,
                       [](const NationalName& row, std::string_view sought) { return row.key < sought; });
  return found != names.end() && found->key == key ? found->name : std::string_view{};
}

const BodyName* listed_body(std::string_view name) {
  const auto found = std::lower_bound(std::begin(bodies), std::end(bodies), name,
                                      [](const BodyName& row, std::string_view sought) { return row.name < sought; });
  return found != std::end(bodies) && found->name == name ? &*found : nullptr;
}

/// The organisation with a generic name that these folded words name.
const OrganisationName* listed_organisation(const std::string& name) {
  static const auto names = [] {
    std::unordered_map<std::string, const OrganisationName*> rows;
    for (const auto& row : organisations) {
      if (row.generic.empty()) continue;
      const auto words = office_words(row.name);
      rows.emplace(joined(words, 0, words.size()), &row);
    }
    return rows;
  }();
  const auto found = names.find(name);
  return found == names.end() ? nullptr : found->second;
}

bool is_form_of_firm(std::string_view word) {
  constexpr std::array forms{"inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited",
                             "plc", "llc",          "lp",   "llp",         "ag", "sa",      "nv",  "spa",
                             "ab",  "asa",          "oyj",  "gmbh",        "kk", "bhd",     "se",  "holdings"};
  return std::find(forms.begin(), forms.end(), word) != forms.end();
}

/// The body with a generic name. `country`: of the text around it.
Body generic_body(std::string_view generic, std::string_view country) {
  auto name = name_in(body_names, std::string(country) + ' ' + std::string(generic));
  if (name.empty()) name = name_in(body_names, generic);
  Body body;
  body.name = name.empty() ? generic : name;
  body.generic = generic;
  body.listed = true;
  return body;
}

/// The words of a name in alphabetical order, without "of" and "the".
std::vector<std::string> sorted_words(std::string_view name) {
  std::vector<std::string> words;
  for (auto& each : office_words(name))
    if (each.word != "of" && each.word != "the") words.push_back(std::move(each.word));
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace

std::optional<WordingMatch> wording_at(const std::vector<OfficeWord>& words, std::size_t i) {
  static const auto rows = [] {
    std::unordered_map<std::string_view, std::vector<const OfficeWording*>> by_first;
    for (const auto& row : wordings) by_first[row.wording.substr(0, row.wording.find(' '))].push_back(&row);
    for (auto& [first, longest_first] : by_first)
      std::stable_sort(longest_first.begin(), longest_first.end(),
                       [](const auto* a, const auto* b) { return a->wording.size() > b->wording.size(); });
    return by_first;
  }();
  const auto found = rows.find(words[i].word);
  if (found == rows.end()) return std::nullopt;
  for (const auto* row : found->second) {
    std::size_t at = i;
    auto left = row->wording;
    while (at < words.size() && left.starts_with(words[at].word)) {
      left.remove_prefix(words[at++].word.size());
      if (left.empty()) return WordingMatch{row, at - i};
      if (left.front() != ' ') break;
      left.remove_prefix(1);
    }
  }
  return std::nullopt;
}

Body body_named(const std::vector<OfficeWord>& words, std::size_t first, std::size_t last, std::string_view country,
                std::string_view written) {
  if (last - first > 1 && words[first].word == "the") ++first;
  auto end = last;
  while (end - first > 1 && is_form_of_firm(words[end - 1].word)) --end;
  Body body;
  for (const auto stop : {last, end}) {
    if (stop == first || body.listed) break;
    const auto name = joined(words, first, stop);
    const auto* const listed = listed_body(name);
    const auto* const organisation = listed == nullptr ? listed_organisation(name) : nullptr;
    if (listed != nullptr) {
      body = {std::string(listed->body), {}, {}, std::string(listed->country), true};
    } else if (organisation != nullptr) {
      body = generic_body(organisation->generic, organisation->country.empty() ? country : organisation->country);
      body.country = organisation->country;
    } else if (!name_in(body_names, std::string(country) + ' ' + name).empty() || !name_in(body_names, name).empty()) {
      body = generic_body(name, country);
    }
  }
  if (!body.listed && first < end)
    body.name = written.substr(words[first].begin, words[end - 1].end - words[first].begin);
  const auto folded = office_words(body.name);
  body.key = joined(folded, 0, folded.size());
  return body;
}

std::string_view national_name(std::string_view country, std::string_view office) {
  return name_in(office_names, std::string(country) + ' ' + std::string(office));
}

std::string_view head_of(const Body& body) {
  const auto own = name_in(body_heads, body.key);
  return own.empty() && !body.generic.empty() ? name_in(body_heads, body.generic) : own;
}

std::string_view country_calling(std::string_view office, std::string_view wording) {
  std::string_view country;
  const auto words = sorted_words(wording);
  for (const auto& row : office_names) {
    const auto blank = row.key.find(' ');
    if (row.key.substr(blank + 1) != office || sorted_words(row.name) != words) continue;
    if (!country.empty()) return {};
    country = row.key.substr(0, blank);
  }
  return country;
}

}  // namespace dateline::offices
