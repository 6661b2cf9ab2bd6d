#include "query/engine/sealed/facets/frequent_values.hpp"

#include <algorithm>

namespace dateline::query::sealed {

namespace {

constexpr std::uint64_t value_cost = 40;   ///< of counting one more value
constexpr std::uint64_t bits_share = 128;  ///< a bit set costs this share of a unit for each document of the segments
constexpr std::size_t most_kept_bytes = std::size_t{64} << 20;

}  // namespace

FrequentValues::FrequentValues(const segment::Snapshot& snapshot, segment::Part part, const ValueNumbers& numbers)
    : snapshot_(snapshot), part_(part), numbers_(numbers), kept_(numbers.frequent().size()) {
  for (const auto& live : snapshot.segments) documents_ += live.segment.documents();
  cost_before_.push_back(0);
  for (const auto& value : numbers.frequent())
    cost_before_.push_back(cost_before_.back() + value_cost + std::min(value.documents, documents_ / bits_share));
}

std::optional<std::uint64_t> FrequentValues::expected_cost(const Hits& hits, std::size_t limit) const {
  const auto& frequent = numbers_.frequent();
  auto end = frequent.end();
  if (limit <= frequent.size()) {
    const auto share = static_cast<double>(hits.total) / static_cast<double>(documents_);
    const auto least = static_cast<std::uint64_t>(static_cast<double>(frequent[limit - 1].documents) * share);
    end = std::partition_point(frequent.begin(), frequent.end(),
                               [&](const auto& value) { return value.documents >= least; });
  }
  if (end == frequent.end() && frequent.size() < numbers_.size()) return std::nullopt;
  return cost_before_[static_cast<std::size_t>(end - frequent.begin())];
}

std::optional<std::vector<FrequentValues::Counted>> FrequentValues::most_frequent(const Hits& hits, std::size_t limit,
                                                                                  std::uint64_t most_cost) {
  const auto& frequent = numbers_.frequent();
  TopCounts<std::uint32_t> top(limit);
  for (std::size_t rank = 0; rank < frequent.size(); ++rank) {
    const auto& [number, documents] = frequent[rank];
    // Values of equal frequency are in order, so none that follows can be among the first either.
    if (top.is_full() && !top.takes(number, documents)) return top.take();
    if (cost_before_[rank] > most_cost) return std::nullopt;
    top.offer(number, count(rank, hits, top.least()));
  }
  if (frequent.size() < numbers_.size()) return std::nullopt;
  return top.take();
}

std::uint64_t FrequentValues::count(std::size_t rank, const Hits& hits, std::uint64_t least) {
  auto& value = kept_[rank];
  if (value) return value->documents.count(snapshot_, part_, value->keys, hits.sets, least);
  if (kept_bytes_ > most_kept_bytes) {
    for (auto& kept : kept_) kept.reset();
    kept_bytes_ = 0;
  }
  value = std::make_unique<Value>(Value{numbers_.keys_of(numbers_.frequent()[rank].number), {}});
  const auto count = value->documents.count(snapshot_, part_, value->keys, hits.sets, least);
  kept_bytes_ += value->documents.bytes();
  return count;
}

}  // namespace dateline::query::sealed
