#include "query/engine/xapian/facets.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "common/model/role_tuple.hpp"
#include "common/xapian/schema.hpp"
#include "query/engine/most_used.hpp"
#include "query/engine/office_memo.hpp"
#include "query/engine/xapian/labels.hpp"

namespace dateline::query::xapian {

namespace schema = dateline::xapian;

namespace {

/// Calls visit(set, hits) for each distinct set of values that hits have in a slot. Returns how many hits have any.
template <typename Visit>
std::uint64_t visit_sets(const Xapian::ValueCountMatchSpy& spy, Visit visit) {
  std::uint64_t hits = 0;
  for (auto set = spy.values_begin(); set != spy.values_end(); ++set) {
    hits += set.get_termfreq();
    visit(*set, std::uint64_t{set.get_termfreq()});
  }
  return hits;
}

bool more_frequent(const FacetCount& a, const FacetCount& b) {
  return std::tie(b.count, a.value) < std::tie(a.count, b.value);
}

using Shown = std::unordered_map<std::string, std::size_t>;

/// The keys that the values stand for, each with the index of its value.
Shown positions_of(const FacetCounts& counts, const PersonMap* persons) {
  Shown shown;
  for (std::size_t i = 0; i < counts.values.size(); ++i) {
    const auto& value = counts.values[i].value;
    if (persons == nullptr)
      shown.emplace(value, i);
    else
      for (auto& key : persons->keys_of(value)) shown.emplace(std::move(key), i);
  }
  return shown;
}

/// The map by which a request counts; null if it counts keys.
const PersonMap* persons_of(const FacetRequest& request) {
  return holds_people(request.facet) ? request.persons.get() : nullptr;
}

/// What an article with a set of values counts for, each once.
std::vector<std::string_view> values_counted(const std::string& set, const PersonMap* persons) {
  auto values = schema::decode_set(set);
  if (persons == nullptr) return values;
  for (auto& value : values) value = persons->person_of(value);
  std::erase(values, std::string_view());
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

void add_names(FacetCounts& counts, const PersonMap* persons, const Xapian::ValueCountMatchSpy& spy) {
  const Shown shown = positions_of(counts, persons);
  std::vector<MostUsed<std::string>> names(counts.values.size());
  visit_sets(spy, [&](const std::string& set, std::uint64_t hits) {
    for (const auto entry : schema::decode_set(set)) {
      const auto key_end = entry.find('\0');
      if (key_end == std::string_view::npos) continue;
      const auto found = shown.find(std::string(entry.substr(0, key_end)));
      if (found != shown.end()) names[found->second].add(std::string(entry.substr(key_end + 1)), hits);
    }
  });
  for (std::size_t i = 0; i < names.size(); ++i)
    if (const auto* name = names[i].get()) counts.values[i].label = *name;
}

void add_roles(FacetCounts& counts, const PersonMap* persons, const Xapian::ValueCountMatchSpy& spy) {
  const Shown shown = positions_of(counts, persons);
  std::vector<MostUsed<Role>> roles(counts.values.size());
  visit_sets(spy, [&](const std::string& set, std::uint64_t hits) {
    for (const auto bytes : schema::decode_set(set)) {
      const auto found = shown.find(std::string(bytes.substr(0, bytes.find('\0'))));
      if (found == shown.end()) continue;
      const auto tuple = decode_role_tuple(bytes);
      if (tuple && tuple->role.status != RoleStatus::former) roles[found->second].add(tuple->role, hits);
    }
  });
  for (std::size_t i = 0; i < roles.size(); ++i)
    if (const auto* role = roles[i].get()) counts.values[i].role = *role;
}

void add_role_spellings(FacetCounts& counts, const Xapian::ValueCountMatchSpy& spy) {
  const Shown shown = positions_of(counts, nullptr);
  std::vector<MostUsed<std::string>> spellings(counts.values.size());
  OfficeMemo offices;
  visit_sets(spy, [&](const std::string& set, std::uint64_t hits) {
    for (const auto bytes : schema::decode_set(set)) {
      const auto tuple = decode_role_tuple(bytes);
      if (!tuple || tuple->role.status == RoleStatus::former) continue;
      const auto& office = offices.of(tuple->role);
      const auto found = shown.find(office.value);
      if (found != shown.end()) spellings[found->second].add(office.label, hits);
    }
  });
  for (std::size_t i = 0; i < spellings.size(); ++i)
    if (const auto* spelling = spellings[i].get()) counts.values[i].label = *spelling;
}

}  // namespace

FacetSpies::FacetSpies(const Search& search, const Xapian::Database& database) : search_(search), database_(database) {
  for (const auto& request : search.facets) {
    need(schema::facet_slot(request.facet));
    const auto labels = row_of(request.facet).labels;
    if (labels == FacetLabels::names) need(schema::person_label_slot);
    if (labels == FacetLabels::names || labels == FacetLabels::role_spellings) need(schema::role_tuple_slot);
  }
  if (search.days || database.get_value_freq(schema::day_slot) < database.get_doccount()) need(schema::day_slot);
}

void FacetSpies::need(std::uint32_t slot) {
  auto& spy = spies_[slot];
  if (!spy) spy = std::make_unique<Xapian::ValueCountMatchSpy>(slot);
}

void FacetSpies::watch(Xapian::Enquire& enquire) {
  for (auto& [slot, spy] : spies_) enquire.add_matchspy(spy.get());
}

void FacetSpies::report(Answer& answer) const {
  for (const auto& request : search_.facets) answer.facets.push_back(count(request, answer.total));
  report_days(answer);
}

FacetCounts FacetSpies::count(const FacetRequest& request, std::uint64_t total) const {
  const auto* const persons = persons_of(request);
  std::unordered_map<std::string, std::uint64_t> hits_of;
  std::uint64_t with_value = 0;
  visit_sets(spy(schema::facet_slot(request.facet)), [&](const auto& set, std::uint64_t hits) {
    const auto values = values_counted(set, persons);
    for (const auto value : values) hits_of[std::string(value)] += hits;
    if (!values.empty()) with_value += hits;
  });
  FacetCounts counts{request.facet, {}, 0};
  if (request.only.empty()) counts.missing = total - with_value;
  const auto wanted = [&](const std::string& value) {
    return request.only.empty() || std::find(request.only.begin(), request.only.end(), value) != request.only.end();
  };
  for (const auto& [value, hits] : hits_of)
    if (wanted(value)) counts.values.push_back({value, value, std::nullopt, hits});
  const auto shown = std::min(request.limit, counts.values.size());
  std::partial_sort(counts.values.begin(), counts.values.begin() + static_cast<std::ptrdiff_t>(shown),
                    counts.values.end(), more_frequent);
  counts.values.resize(shown);
  add_labels(counts, persons);
  return counts;
}

void FacetSpies::add_labels(FacetCounts& counts, const PersonMap* persons) const {
  switch (row_of(counts.facet).labels) {
    case FacetLabels::value:
      break;
    case FacetLabels::first_spelling:
      for (auto& value : counts.values) value.label = first_label(database_, counts.facet, value.value);
      break;
    case FacetLabels::names:
      add_names(counts, persons, spy(schema::person_label_slot));
      add_roles(counts, persons, spy(schema::role_tuple_slot));
      break;
    case FacetLabels::role_spellings:
      add_role_spellings(counts, spy(schema::role_tuple_slot));
      break;
  }
}

void FacetSpies::report_days(Answer& answer) const {
  const auto days = spies_.find(schema::day_slot);
  if (days == spies_.end()) return;
  const auto dated = visit_sets(*days->second, [&](const std::string& value, std::uint64_t hits) {
    const auto day = schema::decode_day_value(value);
    if (day && search_.days) answer.days.push_back({*day, hits});
  });
  answer.undated = answer.total - dated;
}

}  // namespace dateline::query::xapian
