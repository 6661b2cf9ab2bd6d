#include "query/engine/sealed/facets/frequent_values.hpp"

#include <algorithm>
#include <limits>
#include <span>

namespace dateline::query::sealed {

namespace {

// Costs are in units of testing one document of a list, about half a nanosecond. Those of hits are waits for memory.
constexpr std::uint64_t cost_of_value = 40;        ///< of one more value
constexpr std::uint64_t bits_share = 96;           ///< a bit set costs this share of a unit for each document
constexpr std::uint64_t cost_of_hit = 30;          ///< of one more hit
constexpr std::uint64_t cost_of_value_of_hit = 3;  ///< of each of its values

constexpr std::size_t most_kept_bytes = std::size_t{64} << 20;

}  // namespace

FrequentValues::FrequentValues(const segment::Snapshot& snapshot, segment::Part part, const ValueNumbers& numbers)
    : snapshot_(snapshot), part_(part), numbers_(numbers), kept_(numbers.frequent().size()) {
  for (const auto& live : snapshot.segments) {
    documents_ += live.segment.documents();
    values_ += live.segment.column(part).values();
  }
  cost_before_.push_back(0);
  for (const auto& value : numbers.frequent())
    cost_before_.push_back(cost_before_.back() + cost_of_value + std::min(value.documents, documents_ / bits_share));
}

std::uint64_t FrequentValues::cost_by_hits(const Hits& hits) const noexcept {
  return hits.total * (cost_of_hit + cost_of_value_of_hit * values_ / documents_);
}

std::optional<FrequentValues::Numbered> FrequentValues::most_frequent(const Hits& hits, std::size_t limit) {
  const auto& frequent = numbers_.frequent();
  // Take the hits for a sample of all documents, in which a value is as frequent as in all.
  auto counted = frequent.end();
  if (limit <= frequent.size()) {
    const auto share = static_cast<double>(hits.total) / static_cast<double>(documents_);
    const auto least = static_cast<std::uint64_t>(static_cast<double>(frequent[limit - 1].documents) * share);
    counted = std::partition_point(frequent.begin(), frequent.end(),
                                   [&](const auto& value) { return value.documents >= least; });
  }
  if (counted == frequent.end() && !has_all()) return std::nullopt;
  const auto expected = cost_before_[static_cast<std::size_t>(counted - frequent.begin())];
  const auto by_hits_cost = cost_by_hits(hits);
  if (expected < by_hits_cost)
    if (auto found = by_values(hits, limit, 2 * by_hits_cost)) return found;
  return by_hits(hits, limit);
}

std::optional<FrequentValues::Numbered> FrequentValues::by_values(const Hits& hits, std::size_t limit,
                                                                  std::uint64_t most_cost) {
  const auto& frequent = numbers_.frequent();
  TopCounts<std::uint32_t> top(limit);
  for (std::size_t rank = 0; rank < frequent.size(); ++rank) {
    const auto& [number, documents] = frequent[rank];
    // Values of equal frequency are in order, so none that follows can be among the first either.
    if (!top.takes(number, documents)) return top.take();
    if (cost_before_[rank] > most_cost) return std::nullopt;
    top.offer(number, count(rank, hits, top.least()));
  }
  return has_all() ? std::optional(top.take()) : std::nullopt;
}

std::uint64_t FrequentValues::count(std::size_t rank, const Hits& hits, std::uint64_t least) {
  auto& value = kept_[rank];
  if (value) return value->documents.count(snapshot_, part_, value->keys, hits.sets, least);
  if (kept_bytes_ > most_kept_bytes) {
    for (auto& kept : kept_) kept.reset();
    kept_bytes_ = 0;
  }
  value = std::make_unique<Value>(
      Value{numbers_.keys_of(numbers_.frequent()[rank].number), KeptDocuments(KeptDocuments::Repeats::count_once)});
  const auto count = value->documents.count(snapshot_, part_, value->keys, hits.sets, least);
  kept_bytes_ += value->documents.bytes();
  return count;
}

std::optional<FrequentValues::Numbered> FrequentValues::by_hits(const Hits& hits, std::size_t limit) {
  if (values_ > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  if (columns_.empty()) make_columns();
  const auto& frequent = numbers_.frequent();
  counts_.assign(frequent.size(), 0);
  for (std::size_t i = 0; i < columns_.size(); ++i) columns_[i].count(hits.sets[i], counts_);
  TopCounts<std::uint32_t> top(limit);
  for (std::size_t rank = 0; rank < frequent.size(); ++rank) {
    const auto& [number, documents] = frequent[rank];
    if (!top.takes(number, documents)) return top.take();
    top.offer(number, counts_[rank]);
  }
  return has_all() ? std::optional(top.take()) : std::nullopt;
}

void FrequentValues::make_columns() {
  const auto& frequent = numbers_.frequent();
  std::vector<std::uint16_t> of_numbers(numbers_.size(), RankColumn::no_rank);
  static_assert(ValueNumbers::most_frequencies < RankColumn::no_rank);
  for (std::size_t rank = 0; rank < frequent.size(); ++rank)
    of_numbers[frequent[rank].number] = static_cast<std::uint16_t>(rank);
  std::vector<RankColumn> columns;
  for (std::size_t i = 0; i < snapshot_.segments.size(); ++i) {
    const auto& segment = snapshot_.segments[i].segment;
    std::vector<std::uint16_t> of_keys;
    for (const auto number : numbers_.of_keys(i))
      of_keys.push_back(number == ValueNumbers::nobody ? RankColumn::no_rank : of_numbers[number]);
    columns.emplace_back(segment.column(part_), segment.documents(), of_keys);
  }
  columns_ = std::move(columns);
}

}  // namespace dateline::query::sealed
