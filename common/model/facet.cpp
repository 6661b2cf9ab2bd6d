#include "common/model/facet.hpp"

#include <algorithm>
#include <utility>

#include "common/text/fold.hpp"

namespace dateline {

namespace {

/// A value that is grouped by its folded spelling. Spellings that fold to nothing are no values.
void add_spelling(FacetValues& values, const std::string& spelling) {
  auto folded = text::fold(spelling);
  if (!folded.empty()) values.push_back({std::move(folded), spelling});
}

void add_spellings(FacetValues& values, const std::vector<std::string>& spellings) {
  for (const auto& spelling : spellings) add_spelling(values, spelling);
}

}  // namespace

namespace facet_readers {

void people(FacetValues& values, const Article& /*article*/, const Facts& facts) {
  for (const auto& person : facts.people)
    if (person.facet) values.push_back({person.key, person.name});
}

void officials(FacetValues& values, const Article& /*article*/, const Facts& facts) {
  for (const auto& person : facts.people)
    if (person.facet && person.official) values.push_back({person.key, person.name});
}

/// Former roles are not values: `--role` finds them only where `former` is asked for.
void roles(FacetValues& values, const Article& /*article*/, const Facts& facts) {
  for (const auto& person : facts.people) {
    if (!person.facet) continue;
    for (const auto& role : person.roles) {
      if (role.status == RoleStatus::former || role.text.empty()) continue;
      const auto office = office_of(role);
      if (office.whole) values.push_back({offices::value_of(office), office_label(office)});
    }
  }
}

void countries(FacetValues& values, const Article& /*article*/, const Facts& facts) {
  for (const auto& country : facts.countries)
    if (country.facet) values.push_back({country.code, country.code});
}

void source(FacetValues& values, const Article& article, const Facts& /*facts*/) {
  add_spelling(values, article.source);
}

void authors(FacetValues& values, const Article& article, const Facts& /*facts*/) {
  add_spellings(values, article.authors);
}

void section(FacetValues& values, const Article& article, const Facts& /*facts*/) {
  add_spelling(values, article.section);
}

void keywords(FacetValues& values, const Article& article, const Facts& /*facts*/) {
  add_spellings(values, article.keywords);
}

void language(FacetValues& values, const Article& article, const Facts& /*facts*/) {
  add_spelling(values, article.language);
}

/// Those that the text names and those that the input gives. Both count alike, as for people.
void organisations(FacetValues& values, const Article& article, const Facts& facts) {
  for (const auto& organisation : facts.organisations) add_spelling(values, organisation.name);
  add_spellings(values, article.organisations);
}

}  // namespace facet_readers

std::optional<Facet> facet_named(std::string_view name) noexcept {
  for (const auto& row : facet_table)
    if (row.name == name) return row.facet;
  return std::nullopt;
}

std::string facet_names() {
  std::string names;
  for (const auto& row : facet_table) names.append(names.empty() ? "" : ", ").append(row.name);
  return names;
}

FacetValues facet_values(Facet facet, const Article& article, const Facts& facts) {
  FacetValues values;
  row_of(facet).read(values, article, facts);
  std::sort(values.begin(), values.end());
  const auto same_value = [](const FacetValue& a, const FacetValue& b) { return a.value == b.value; };
  values.erase(std::unique(values.begin(), values.end(), same_value), values.end());
  return values;
}

offices::Office office_of(const Role& role) {
  return offices::office_of({role.text, role.body, role.country, role.role_class != RoleClass::none});
}

std::string role_value(const Role& role) {
  const auto office = office_of(role);
  return office.whole ? offices::value_of(office) : std::string();
}

std::string office_label(const offices::Office& office) {
  return office.country.empty() ? office.label : office.label + '@' + office.country;
}

}  // namespace dateline
