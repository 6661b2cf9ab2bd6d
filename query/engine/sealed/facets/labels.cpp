#include "query/engine/sealed/facets/labels.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "common/segment/dictionary/role_key.hpp"
#include "common/segment/dictionary/spelling.hpp"
#include "query/engine/most_used.hpp"
#include "query/engine/office_memo.hpp"
#include "query/engine/sealed/facets/counted_keys.hpp"

namespace dateline::query::sealed {

namespace {

/// For more values than this, all keys of the hits are read in place of those of each value.
constexpr std::size_t most_values_by_themselves = 100;
constexpr std::size_t most_bytes = std::size_t{64} << 20;

bool is_shown(const Role& role) noexcept { return role.status != RoleStatus::former; }

/// Calls visit(key, cursor) with each key of a value, segment by segment.
template <typename Visit>
void visit_keys(const PartCounts& part, std::string_view value, Visit visit) {
  const auto& segments = part.snapshot().segments;
  for (std::uint32_t i = 0; i < segments.size(); ++i) {
    auto at = segments[i].segment.terms(part.part()).dictionary.keys().lower_bound(value);
    for (; at.valid() && segment::value_of(at.key()) == value; at.next())
      visit(SegmentKey{i, static_cast<std::uint32_t>(at.ordinal())}, at);
  }
}

std::uint64_t documents_at(const PartCounts& part, const SegmentKey& key, const segment::FrontCoded::Cursor& at) {
  return part.snapshot().segments[key.segment].segment.terms(part.part()).dictionary.term(at).documents;
}

/// The keys of people that the values stand for, in byte order, each with the index of its value.
std::vector<std::pair<std::string, std::size_t>> keys_shown(const FacetCounts& counts, const PersonMap* persons) {
  std::vector<std::pair<std::string, std::size_t>> shown;
  for (std::size_t i = 0; i < counts.values.size(); ++i) {
    const auto& value = counts.values[i].value;
    if (persons == nullptr)
      shown.emplace_back(value, i);
    else
      for (auto& key : persons->keys_of(value)) shown.emplace_back(std::move(key), i);
  }
  std::sort(shown.begin(), shown.end());
  return shown;
}

/// Calls visit(i, key, count) for each key of counts.values[i] that hits have. `shown`: keys_shown(counts).
template <typename Visit>
void visit_counted(const std::vector<std::pair<std::string, std::size_t>>& shown, PartCounts& part, const Hits& hits,
                   Visit visit) {
  auto at = shown.begin();
  visit_counted_keys(part.snapshot(), part.part(), part.columns(hits),
                     [&](const std::string& key, std::uint64_t count, const auto& /*places*/) {
                       const auto value = segment::value_of(key);
                       while (at != shown.end() && at->first < value) ++at;
                       if (at != shown.end() && at->first == value) visit(at->second, key, count);
                     });
}

/// Calls use(i, thing) with the thing that hits use most of the contenders of values[i], if they use any.
/// `least(i)`: how often they use all contenders together, at least.
template <typename Thing, typename Least, typename Use>
void find_most_used(const std::vector<Contenders<Thing>*>& values, PartCounts& part, const Hits& hits, Least least,
                    Use use) {
  std::uint64_t documents = 0;
  for (const auto& live : part.snapshot().segments) documents += live.segment.documents();
  const auto share = static_cast<double>(hits.total) / static_cast<double>(documents);
  std::uint64_t cost = 0;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (!values[i]->is_first_for_sure(least(i))) cost += values[i]->expected_cost(share);
  const auto* columns = cost > part.cost_of_columns(hits) ? &part.columns(hits) : nullptr;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto* most = columns != nullptr ? values[i]->most_used(*columns)
                                          : values[i]->most_used(part.snapshot(), part.part(), hits, least(i));
    if (most != nullptr) use(i, *most);
  }
}

/// The spelling of a value that is first in byte order over the whole index.
std::string first_spelling(const segment::Snapshot& snapshot, Facet facet, const std::string& value) {
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

}  // namespace

void Labels::add(FacetCounts& counts, const Hits& hits) {
  if (counts.values.empty()) return;
  limit_memory();
  switch (row_of(counts.facet).labels) {
    case FacetLabels::value:
      break;
    case FacetLabels::first_spelling:
      add_first_spellings(counts);
      break;
    case FacetLabels::names:
      if (counts.values.size() <= most_values_by_themselves) return add_names_and_roles(counts, hits);
      add_names_and_roles_by_key(counts, hits);
      break;
    case FacetLabels::role_spellings:
      add_role_spellings(counts, hits);
      break;
  }
}

void Labels::add_first_spellings(FacetCounts& counts) {
  auto& known = first_spellings_[static_cast<std::size_t>(counts.facet)];
  for (auto& value : counts.values) {
    const auto [found, is_new] = known.try_emplace(value.value);
    if (is_new) {
      found->second = first_spelling(snapshot_, counts.facet, value.value);
      bytes_ += 2 * (sizeof(std::string) + value.value.size());
    }
    value.label = found->second;
  }
}

void Labels::add_names_and_roles(FacetCounts& counts, const Hits& hits) {
  std::vector<Contenders<std::string>*> names;
  std::vector<Contenders<Role>*> roles;
  for (const auto& value : counts.values) {
    auto& shown = person(value.value);
    names.push_back(&shown.names);
    roles.push_back(&shown.roles);
  }
  find_most_used(
      names, people_part_, hits, [&](std::size_t i) { return counts.values[i].count; },
      [&](std::size_t i, const std::string& name) { counts.values[i].label = name; });
  find_most_used(
      roles, roles_part_, hits, [](std::size_t /*i*/) { return 0; },
      [&](std::size_t i, const Role& role) { counts.values[i].role = role; });
}

Labels::Person& Labels::person(const std::string& key) {
  const auto known = people_.find(key);
  if (known != people_.end()) return known->second;
  Person person;
  const auto* const persons = people_part_.persons();
  for (const auto& each : persons == nullptr ? std::vector<std::string>{key} : persons->keys_of(key)) {
    visit_keys(people_part_, each, [&](const SegmentKey& at, const auto& cursor) {
      person.names.add(segment::label_of(cursor.key()), at, documents_at(people_part_, at, cursor));
    });
    visit_keys(roles_part_, each, [&](const SegmentKey& at, const auto& cursor) {
      auto role = segment::role_of(cursor.key()).role;
      if (is_shown(role)) person.roles.add(std::move(role), at, documents_at(roles_part_, at, cursor));
    });
  }
  person.names.finish();
  person.roles.finish();
  bytes_ += person.names.bytes() + person.roles.bytes();
  return people_.emplace(key, std::move(person)).first->second;
}

void Labels::add_names_and_roles_by_key(FacetCounts& counts, const Hits& hits) {
  const auto shown = keys_shown(counts, people_part_.persons());
  std::vector<MostUsed<std::string>> names(counts.values.size());
  visit_counted(shown, people_part_, hits, [&](std::size_t i, const std::string& key, std::uint64_t count) {
    names[i].add(segment::label_of(key), count);
  });
  for (std::size_t i = 0; i < names.size(); ++i)
    if (const auto* name = names[i].get()) counts.values[i].label = *name;
  std::vector<MostUsed<Role>> roles(counts.values.size());
  visit_counted(shown, roles_part_, hits, [&](std::size_t i, const std::string& key, std::uint64_t count) {
    auto role = segment::role_of(key).role;
    if (is_shown(role)) roles[i].add(role, count);
  });
  for (std::size_t i = 0; i < roles.size(); ++i)
    if (const auto* role = roles[i].get()) counts.values[i].role = *role;
}

void Labels::add_role_spellings(FacetCounts& counts, const Hits& hits) {
  if (role_spellings_.empty() && roles_read_ < roles_part_.keys()) return add_role_spellings_by_key(counts, hits);
  if (role_spellings_.empty()) read_role_spellings();
  std::vector<Contenders<std::string>*> spellings;
  for (const auto& value : counts.values) spellings.push_back(&role_spellings_[value.value]);
  find_most_used(
      spellings, roles_part_, hits, [&](std::size_t i) { return counts.values[i].count; },
      [&](std::size_t i, const std::string& spelling) { counts.values[i].label = spelling; });
}

void Labels::add_role_spellings_by_key(FacetCounts& counts, const Hits& hits) {
  std::unordered_map<std::string_view, std::size_t> shown;
  for (std::size_t i = 0; i < counts.values.size(); ++i) shown.emplace(counts.values[i].value, i);
  std::vector<MostUsed<std::string>> spellings(counts.values.size());
  OfficeMemo offices;
  visit_counted_keys(snapshot_, roles_part_.part(), roles_part_.columns(hits),
                     [&](const std::string& key, std::uint64_t count, const auto& /*places*/) {
                       ++roles_read_;
                       const auto role = segment::role_of(key).role;
                       if (!is_shown(role)) return;
                       const auto& office = offices.of(role);
                       const auto found = shown.find(office.value);
                       if (found != shown.end()) spellings[found->second].add(office.label, count);
                     });
  for (std::size_t i = 0; i < spellings.size(); ++i)
    if (const auto* spelling = spellings[i].get()) counts.values[i].label = *spelling;
}

void Labels::read_role_spellings() {
  std::unordered_map<std::string, Contenders<std::string>> spellings;
  OfficeMemo offices;
  for (std::uint32_t i = 0; i < snapshot_.segments.size(); ++i) {
    const auto& dictionary = snapshot_.segments[i].segment.terms(roles_part_.part()).dictionary;
    for (auto at = dictionary.keys().begin(); at.valid(); at.next()) {
      const auto role = segment::role_of(at.key()).role;
      if (!is_shown(role)) continue;
      const auto& office = offices.of(role);
      if (!office.value.empty())
        spellings[office.value].add(office.label, {i, static_cast<std::uint32_t>(at.ordinal())},
                                    dictionary.term(at).documents);
    }
  }
  for (auto& [value, contenders] : spellings) contenders.finish();
  role_spellings_ = std::move(spellings);
}

void Labels::limit_memory() {
  if (bytes_ < most_bytes) return;
  people_.clear();
  for (auto& known : first_spellings_) known.clear();
  bytes_ = 0;
}

}  // namespace dateline::query::sealed
