#include "query/engine/sealed/facets/facet_counter.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "common/segment/dictionary/spelling.hpp"
#include "query/engine/sealed/facets/person_counts.hpp"

namespace dateline::query::sealed {

namespace {

/// More values than this are counted by a column, not by the posting lists of each.
constexpr std::size_t most_values_by_lists = 64;

}  // namespace

/// What counts the facets of people by a map of persons.
struct FacetCounter::Persons {
  Persons(const segment::Snapshot& snapshot, std::shared_ptr<const PersonMap> persons, PartCounts& roles)
      : map(std::move(persons)) {
    for (const auto facet : all_facets)
      if (holds_people(facet))
        parts[facet] = std::make_unique<PartCounts>(snapshot, segment::facet_part(facet), map.get());
    labels = std::make_unique<Labels>(*parts.at(Facet::person), roles);
  }

  std::shared_ptr<const PersonMap> map;
  std::map<Facet, std::unique_ptr<PartCounts>> parts;
  std::unique_ptr<Labels> labels;
};

FacetCounter::~FacetCounter() = default;

FacetCounter::FacetCounter(const segment::Snapshot& snapshot) : snapshot_(snapshot) {
  for (segment::Part part = 0; part < segment::part_count; ++part)
    if (part != segment::text_part) parts_[part] = std::make_unique<PartCounts>(snapshot, part);
  labels_ = std::make_unique<Labels>(*parts_[segment::facet_part(Facet::person)], *parts_[segment::roles_part]);
}

void FacetCounter::use_persons(std::shared_ptr<const PersonMap> map) {
  if (persons_ == nullptr || persons_->map != map)
    persons_ = std::make_unique<Persons>(snapshot_, std::move(map), *parts_[segment::roles_part]);
}

PartCounts& FacetCounter::part_of(const FacetRequest& request) {
  return counts_persons(request) ? *persons_->parts.at(request.facet) : *parts_[segment::facet_part(request.facet)];
}

Labels& FacetCounter::labels_of(const FacetRequest& request) {
  return counts_persons(request) ? *persons_->labels : *labels_;
}

FacetCounts FacetCounter::count(const Hits& hits, const FacetRequest& request) {
  if (counts_persons(request)) use_persons(request.persons);
  if (!request.only.empty()) return count_only(hits, request);
  auto& part = part_of(request);
  FacetCounts counts;
  counts.facet = request.facet;
  for (auto& [value, count] : part.most_frequent(hits, request.limit))
    counts.values.push_back({value, value, std::nullopt, count});
  counts.missing = part.missing(hits);
  labels_of(request).add(counts, hits);
  return counts;
}

FacetCounts FacetCounter::count_only(const Hits& hits, const FacetRequest& request) {
  const auto part = segment::facet_part(request.facet);
  const std::set<std::string> only(request.only.begin(), request.only.end());
  TopCounts<std::string> top(request.limit);
  if (only.size() <= most_values_by_lists) {
    for (const auto& value : only) {
      const auto values = counts_persons(request) ? request.persons->keys_of(value) : std::vector<std::string>{value};
      top.offer(value, count_documents(snapshot_, part, keys_of_values(snapshot_, part, values), hits));
    }
  } else {
    for (const auto& [value, count] : part_of(request).most_frequent(hits, no_limit))
      if (only.contains(value)) top.offer(value, count);
  }
  FacetCounts counts;
  counts.facet = request.facet;
  for (auto& [value, count] : top.take()) counts.values.push_back({value, value, std::nullopt, count});
  labels_of(request).add(counts, hits);
  return counts;
}

}  // namespace dateline::query::sealed
