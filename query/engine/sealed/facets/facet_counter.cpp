#include "query/engine/sealed/facets/facet_counter.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "common/segment/dictionary/spelling.hpp"
#include "common/segment/postings/posting_cursor.hpp"

namespace dateline::query::sealed {

namespace {

/// More values than this are counted by a column, not by the posting lists of each.
constexpr std::size_t most_values_by_lists = 64;

/// The number of hits that have a value, by the posting lists of its spellings.
std::uint64_t count_value(const segment::Snapshot& snapshot, segment::Part part, const Hits& hits,
                          const std::string& value) {
  std::uint64_t count = 0;
  for (std::size_t i = 0; i < snapshot.segments.size(); ++i) {
    const auto& index = snapshot.segments[i].segment.terms(part);
    auto at = index.dictionary.keys().lower_bound(value);
    for (; at.valid() && segment::value_of(at.key()) == value; at.next())
      count += hits.sets[i].count(segment::PostingCursor(index, index.dictionary.term(at)));
  }
  return count;
}

}  // namespace

FacetCounter::FacetCounter(const segment::Snapshot& snapshot) : snapshot_(snapshot) {
  for (segment::Part part = 0; part < segment::part_count; ++part)
    if (part != segment::text_part) parts_[part] = std::make_unique<PartCounts>(snapshot, part);
  labels_ = std::make_unique<Labels>(*parts_[segment::facet_part(Facet::person)], *parts_[segment::roles_part]);
}

FacetCounts FacetCounter::count(const Hits& hits, const FacetRequest& request) {
  if (!request.only.empty()) return count_only(hits, request);
  auto& part = *parts_[segment::facet_part(request.facet)];
  FacetCounts counts;
  counts.facet = request.facet;
  for (auto& [value, count] : part.most_frequent(hits, request.limit))
    counts.values.push_back({value, value, std::nullopt, count});
  counts.missing = part.missing(hits);
  labels_->add(counts, hits);
  return counts;
}

FacetCounts FacetCounter::count_only(const Hits& hits, const FacetRequest& request) {
  const auto part = segment::facet_part(request.facet);
  const std::set<std::string> only(request.only.begin(), request.only.end());
  TopCounts<std::string> top(request.limit);
  if (only.size() <= most_values_by_lists) {
    for (const auto& value : only) top.offer(value, count_value(snapshot_, part, hits, value));
  } else {
    for (const auto& [value, count] : parts_[part]->most_frequent(hits, no_limit))
      if (only.contains(value)) top.offer(value, count);
  }
  FacetCounts counts;
  counts.facet = request.facet;
  for (auto& [value, count] : top.take()) counts.values.push_back({value, value, std::nullopt, count});
  labels_->add(counts, hits);
  return counts;
}

}  // namespace dateline::query::sealed
