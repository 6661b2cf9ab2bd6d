#include "tests/agreement/model/facets.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "common/model/facet.hpp"
#include "common/offices/office.hpp"

namespace dateline::naive {

namespace {

/// What the role facet calls an office: its wording in the article, with its body and its country.
std::string spelling(const offices::Office& office) {
  return office.country.empty() ? office.label : office.label + "@" + office.country;
}

/// The people of an article that facets count and their roles, each pair once.
std::set<std::pair<std::string, Role>> holdings(const Entry& entry) {
  std::set<std::pair<std::string, Role>> held;
  for (const auto& person : entry.facts.people)
    if (person.facet)
      for (const auto& role : person.roles) held.emplace(person.key, role);
  return held;
}

/// The offices that people of the article hold and have not left.
FacetValues offices_held(const Entry& entry) {
  FacetValues values;
  for (const auto& [key, role] : holdings(entry))
    if (is_counted(role)) values.push_back({office_value(role), spelling(office_of(role))});
  return values;
}

/// The thing counted most; the least of equals.
template <typename Thing>
std::optional<Thing> most_used(const std::map<Thing, std::uint64_t>& times) {
  std::optional<Thing> most;
  for (const auto& [thing, count] : times)
    if (!most || count > times.at(*most)) most = thing;
  return most;
}

/// The key of the person whom a key means; empty if it means nobody.
std::string person_of(const query::PersonMap* persons, const std::string& key) {
  return persons == nullptr ? key : std::string(persons->person_of(key));
}

void describe_person(query::FacetCount& value, const query::PersonMap* persons, const std::vector<const Entry*>& hits) {
  std::map<std::string, std::uint64_t> names;
  std::map<Role, std::uint64_t> roles;
  for (const auto* hit : hits) {
    for (const auto& person : hit->facts.people)
      if (person.facet && person_of(persons, person.key) == value.value) ++names[person.name];
    for (const auto& [key, role] : holdings(*hit))
      if (person_of(persons, key) == value.value && role.status != RoleStatus::former) ++roles[role];
  }
  value.label = most_used(names).value();
  value.role = most_used(roles);
}

/// How often hits word each office in each way.
std::map<std::string, std::map<std::string, std::uint64_t>> office_wordings(const std::vector<const Entry*>& hits) {
  std::map<std::string, std::map<std::string, std::uint64_t>> wordings;
  for (const auto* hit : hits)
    for (const auto& [value, wording] : offices_held(*hit)) ++wordings[value][wording];
  return wordings;
}

/// The spelling of each value of a facet that is first in byte order.
std::map<std::string, std::string> first_spellings(Facet facet, const std::vector<Entry>& entries) {
  std::map<std::string, std::string> first;
  for (const auto& entry : entries) {
    if (entry.deleted) continue;
    for (const auto& [value, spelt] : facet_values(facet, entry)) {
      const auto [known, is_new] = first.try_emplace(value, spelt);
      if (!is_new) known->second = std::min(known->second, spelt);
    }
  }
  return first;
}

void describe(query::FacetCounts& counts, const query::PersonMap* persons, const std::vector<const Entry*>& hits,
              const std::vector<Entry>& entries) {
  const auto labels = row_of(counts.facet).labels;
  std::map<std::string, std::string> first;
  if (labels == FacetLabels::first_spelling) first = first_spellings(counts.facet, entries);
  std::map<std::string, std::map<std::string, std::uint64_t>> wordings;
  if (labels == FacetLabels::role_spellings) wordings = office_wordings(hits);
  for (auto& value : counts.values) {
    if (labels == FacetLabels::names)
      describe_person(value, persons, hits);
    else if (labels == FacetLabels::role_spellings)
      value.label = most_used(wordings.at(value.value)).value();
    else
      value.label = labels == FacetLabels::value ? value.value : first.at(value.value);
  }
}

}  // namespace

bool is_counted(const Role& role) {
  return role.status != RoleStatus::former && !role.text.empty() && office_of(role).whole;
}

std::string office_value(const Role& role) { return offices::value_of(office_of(role)); }

std::map<std::string, std::string> facet_values(Facet facet, const Entry& entry) {
  FacetValues read;
  if (facet == Facet::role)
    read = offices_held(entry);
  else
    row_of(facet).read(read, entry.article, entry.facts);
  std::map<std::string, std::string> values;
  for (const auto& [value, label] : read) {
    const auto [known, is_new] = values.try_emplace(value, label);
    if (!is_new) known->second = std::min(known->second, label);
  }
  return values;
}

query::FacetCounts count_facet(const query::FacetRequest& request, const std::vector<const Entry*>& hits,
                               const std::vector<Entry>& entries) {
  query::FacetCounts counts;
  counts.facet = request.facet;
  const auto* const persons = holds_people(request.facet) ? request.persons.get() : nullptr;
  std::map<std::string, std::uint64_t> articles;
  for (const auto* hit : hits) {
    std::set<std::string> values;
    for (const auto& [value, label] : facet_values(request.facet, *hit))
      if (const auto counted = person_of(persons, value); !counted.empty()) values.insert(counted);
    if (values.empty()) ++counts.missing;
    for (const auto& value : values) ++articles[value];
  }
  if (!request.only.empty()) counts.missing = 0;

  for (const auto& [value, count] : articles) {
    const auto& only = request.only;
    if (only.empty() || std::find(only.begin(), only.end(), value) != only.end())
      counts.values.push_back({value, "", std::nullopt, count});
  }
  std::stable_sort(counts.values.begin(), counts.values.end(),
                   [](const auto& a, const auto& b) { return a.count > b.count; });
  if (counts.values.size() > request.limit) counts.values.resize(request.limit);
  describe(counts, persons, hits, entries);
  return counts;
}

}  // namespace dateline::naive
