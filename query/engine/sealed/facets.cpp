#include "query/engine/sealed/facets.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

#include "common/segment/dictionary/role_key.hpp"
#include "common/segment/dictionary/spelling.hpp"
#include "query/engine/most_used.hpp"
#include "query/engine/sealed/column_counts.hpp"

namespace dateline::query::sealed {

namespace {

using HitSets = std::vector<DocumentSet>;

using CountVisitor = std::function<void(std::string_view key, std::uint64_t hits)>;

/// Calls visit with each key of a part that hits have, segment by segment. Returns the number of hits without any key.
std::uint64_t visit_counts(const segment::Snapshot& snapshot, const HitSets& hits, segment::Part part,
                           const CountVisitor& visit) {
  std::uint64_t missing = 0;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const auto& segment = snapshot.segments[i].segment;
    const auto counted = count_column(segment, hits[i], part);
    missing += counted.missing;
    for_each_counted(segment, part, counted, visit);
  }
  return missing;
}

/// The counts that are returned, by value.
std::unordered_map<std::string_view, FacetCount*> by_value(FacetCounts& counts) {
  std::unordered_map<std::string_view, FacetCount*> shown;
  for (auto& value : counts.values) shown.emplace(value.value, &value);
  return shown;
}

void add_names(FacetCounts& counts, const segment::Snapshot& snapshot, const HitSets& hits) {
  const auto shown = by_value(counts);
  std::unordered_map<FacetCount*, MostUsed<std::string>> names;
  visit_counts(snapshot, hits, segment::facet_part(Facet::person), [&](std::string_view key, std::uint64_t count) {
    const auto found = shown.find(segment::value_of(key));
    if (found != shown.end()) names[found->second].add(segment::label_of(key), count);
  });
  for (const auto& [value, used] : names) value->label = *used.get();
}

void add_roles(FacetCounts& counts, const segment::Snapshot& snapshot, const HitSets& hits) {
  const auto shown = by_value(counts);
  std::unordered_map<FacetCount*, MostUsed<Role>> roles;
  visit_counts(snapshot, hits, segment::roles_part, [&](std::string_view key, std::uint64_t count) {
    const auto found = shown.find(segment::value_of(key));
    if (found == shown.end()) return;
    const auto role = segment::role_of(key).role;
    if (role.status != RoleStatus::former) roles[found->second].add(role, count);
  });
  for (const auto& [value, used] : roles) value->role = *used.get();
}

void add_role_spellings(FacetCounts& counts, const segment::Snapshot& snapshot, const HitSets& hits) {
  const auto shown = by_value(counts);
  std::unordered_map<FacetCount*, MostUsed<std::string>> spellings;
  visit_counts(snapshot, hits, segment::roles_part, [&](std::string_view key, std::uint64_t count) {
    const auto role = segment::role_of(key).role;
    if (role.status == RoleStatus::former) return;
    const auto found = shown.find(role_value(role));
    if (found == shown.end()) return;
    spellings[found->second].add(role.country.empty() ? role.text : role.text + "@" + role.country, count);
  });
  for (const auto& [value, used] : spellings) value->label = *used.get();
}

/// The spelling of a value that is first in byte order over the whole index.
std::string first_label(const segment::Snapshot& snapshot, Facet facet, const std::string& value) {
  std::optional<std::string> first;
  for (const auto& live : snapshot.segments) {
    const auto& index = live.segment.terms(segment::facet_part(facet));
    auto at = index.dictionary.keys().lower_bound(value);
    for (; at.valid() && segment::value_of(at.key()) == value; at.next()) {
      auto label = segment::label_of(at.key());
      if ((!first || label < *first) && live.any_is_live(index, index.dictionary.term(at))) first = std::move(label);
    }
  }
  return first.value_or(value);
}

void keep_most_frequent(FacetCounts& counts, std::size_t limit) {
  const auto shown = std::min(limit, counts.values.size());
  std::partial_sort(
      counts.values.begin(), counts.values.begin() + static_cast<std::ptrdiff_t>(shown), counts.values.end(),
      [](const FacetCount& a, const FacetCount& b) { return std::tie(b.count, a.value) < std::tie(a.count, b.value); });
  counts.values.resize(shown);
}

/// Calls visit(key, hits) with each key of a value that hits have, by reading the keys' posting lists.
void visit_value(const segment::Snapshot& snapshot, const HitSets& hits, segment::Part part, const std::string& value,
                 const CountVisitor& visit) {
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const auto& index = snapshot.segments[i].segment.terms(part);
    auto at = index.dictionary.keys().lower_bound(value);
    for (; at.valid() && segment::value_of(at.key()) == value; at.next())
      if (const auto count = hits[i].count(segment::PostingCursor(index, index.dictionary.term(at))); count > 0)
        visit(at.key(), count);
  }
}

FacetCount count_person(const segment::Snapshot& snapshot, const HitSets& hits, Facet facet, const std::string& key) {
  FacetCount person{key, key, std::nullopt, 0};
  visit_value(snapshot, hits, segment::facet_part(facet), key,
              [&](std::string_view /*spelling*/, std::uint64_t count) { person.count += count; });
  MostUsed<std::string> names;
  visit_value(snapshot, hits, segment::facet_part(Facet::person), key,
              [&](std::string_view spelling, std::uint64_t count) { names.add(segment::label_of(spelling), count); });
  MostUsed<Role> roles;
  visit_value(snapshot, hits, segment::roles_part, key, [&](std::string_view bytes, std::uint64_t count) {
    const auto role = segment::role_of(bytes).role;
    if (role.status != RoleStatus::former) roles.add(role, count);
  });
  if (const auto* name = names.get()) person.label = *name;
  if (const auto* role = roles.get()) person.role = *role;
  return person;
}

/// Counts a few given people by their posting lists, which is faster than reading the column for every hit.
FacetCounts count_people(const segment::Snapshot& snapshot, const HitSets& hits, const FacetRequest& request) {
  FacetCounts counts;
  counts.facet = request.facet;
  for (const auto& key : std::set<std::string>(request.only.begin(), request.only.end()))
    if (auto person = count_person(snapshot, hits, request.facet, key); person.count > 0)
      counts.values.push_back(std::move(person));
  keep_most_frequent(counts, request.limit);
  return counts;
}

void add_labels(FacetCounts& counts, const segment::Snapshot& snapshot, const HitSets& hits) {
  switch (row_of(counts.facet).labels) {
    case FacetLabels::value:
      break;
    case FacetLabels::first_spelling:
      for (auto& value : counts.values) value.label = first_label(snapshot, counts.facet, value.value);
      break;
    case FacetLabels::names:
      add_names(counts, snapshot, hits);
      add_roles(counts, snapshot, hits);
      break;
    case FacetLabels::role_spellings:
      add_role_spellings(counts, snapshot, hits);
      break;
  }
}

}  // namespace

FacetCounts count_facet(const segment::Snapshot& snapshot, const HitSets& hits, const FacetRequest& request) {
  if (holds_people(request.facet) && !request.only.empty()) return count_people(snapshot, hits, request);
  std::unordered_map<std::string, std::uint64_t> hits_of;
  FacetCounts counts;
  counts.facet = request.facet;
  counts.missing = visit_counts(
      snapshot, hits, segment::facet_part(request.facet),
      [&](std::string_view key, std::uint64_t count) { hits_of[std::string(segment::value_of(key))] += count; });
  counts.distinct = hits_of.size();
  for (const auto& [value, count] : hits_of)
    if (request.only.empty() || std::find(request.only.begin(), request.only.end(), value) != request.only.end())
      counts.values.push_back({value, value, std::nullopt, count});
  if (!request.only.empty()) counts.missing = counts.distinct = 0;
  keep_most_frequent(counts, request.limit);
  add_labels(counts, snapshot, hits);
  return counts;
}

std::vector<DayCount> count_days(const segment::Snapshot& snapshot, const HitSets& hits) {
  std::map<Day, std::uint64_t> counts;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const auto& dates = snapshot.segments[i].segment.dates();
    for (std::size_t day = 0; day < dates.size(); ++day)
      if (const auto count = hits[i].count(dates.documents(day)); count > 0) counts[dates.day(day)] += count;
  }
  std::vector<DayCount> days;
  days.reserve(counts.size());
  for (const auto& [day, count] : counts) days.push_back({day, count});
  return days;
}

}  // namespace dateline::query::sealed
