#include "common/model/facet.hpp"

#include <algorithm>

#include "common/text/fold.hpp"

namespace dateline {

namespace {

constexpr std::array<std::string_view, facet_count> names{"person", "official", "role",    "country", "source",
                                                          "author", "section",  "keyword", "language"};

using Values = std::vector<FacetValue>;

/// A value that groups by its folded spelling.
void add_spelling(Values& values, const std::string& spelling) {
  auto folded = text::fold(spelling);
  if (!folded.empty()) values.push_back({std::move(folded), spelling});
}

void add_people(Values& values, const Facts& facts, bool officials_only) {
  for (const auto& person : facts.people)
    if (person.facet && (person.official || !officials_only)) values.push_back({person.key, person.name});
}

/// Former roles are not values: `--role` finds them only where it is asked for them.
void add_roles(Values& values, const Facts& facts) {
  for (const auto& person : facts.people) {
    if (!person.facet) continue;
    for (const auto& role : person.roles) {
      if (role.status == RoleStatus::former || role.text.empty()) continue;
      values.push_back({role_value(role), role.country.empty() ? role.text : role.text + "@" + role.country});
    }
  }
}

void add_countries(Values& values, const Facts& facts) {
  for (const auto& country : facts.countries)
    if (country.facet) values.push_back({country.code, country.code});
}

}  // namespace

std::string_view name_of(Facet facet) noexcept { return names[static_cast<std::size_t>(facet)]; }

std::optional<Facet> facet_named(std::string_view name) noexcept {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Facet>(found - names.begin());
}

std::vector<FacetValue> facet_values(Facet facet, const Article& article, const Facts& facts) {
  Values values;
  switch (facet) {
    case Facet::person:
    case Facet::official:
      add_people(values, facts, facet == Facet::official);
      break;
    case Facet::role:
      add_roles(values, facts);
      break;
    case Facet::country:
      add_countries(values, facts);
      break;
    case Facet::source:
      add_spelling(values, article.source);
      break;
    case Facet::author:
      for (const auto& author : article.authors) add_spelling(values, author);
      break;
    case Facet::section:
      add_spelling(values, article.section);
      break;
    case Facet::keyword:
      for (const auto& keyword : article.keywords) add_spelling(values, keyword);
      break;
    case Facet::language:
      add_spelling(values, article.language);
      break;
  }
  std::sort(values.begin(), values.end());
  const auto same_value = [](const FacetValue& a, const FacetValue& b) { return a.value == b.value; };
  values.erase(std::unique(values.begin(), values.end(), same_value), values.end());
  return values;
}

std::string role_value(const Role& role) { return text::fold(role.text) + "@" + role.country; }

}  // namespace dateline
