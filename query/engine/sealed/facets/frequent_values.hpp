#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "common/segment/snapshot.hpp"
#include "query/engine/sealed/facets/hits.hpp"
#include "query/engine/sealed/facets/kept_documents.hpp"
#include "query/engine/sealed/facets/rank_column.hpp"
#include "query/engine/sealed/facets/top_counts.hpp"
#include "query/engine/sealed/facets/value_numbers.hpp"

namespace dateline::query::sealed {

/// Finds the values of a part that most hits have among its frequent values, by falling number of documents, until no
/// later value can have enough of them. Many hits are counted value by value, with the documents of each; few hits hit
/// by hit, with the values of each. What it decodes it keeps for the next query. The snapshot and the numbers must
/// outlive it. Not thread-safe.
class FrequentValues {
 public:
  FrequentValues(const segment::Snapshot& snapshot, segment::Part part, const ValueNumbers& numbers);

  using Counted = TopCounts<std::uint32_t>::Counted;  ///< by the value's number
  using Numbered = std::vector<Counted>;

  /// The `limit` most frequent values: by falling count, then by value. Nothing if a value that is not frequent may be
  /// among them. Throws encoding::Damaged if a segment is damaged.
  [[nodiscard]] std::optional<Numbered> most_frequent(const Hits& hits, std::size_t limit);

 private:
  struct Value {
    std::span<const SegmentKey> keys;
    KeptDocuments documents;
  };
  [[nodiscard]] std::uint64_t cost_by_hits(const Hits& hits) const noexcept;
  [[nodiscard]] std::optional<Numbered> by_values(const Hits& hits, std::size_t limit, std::uint64_t most_cost);
  [[nodiscard]] std::optional<Numbered> by_hits(const Hits& hits, std::size_t limit);
  [[nodiscard]] std::uint64_t count(std::size_t rank, const Hits& hits, std::uint64_t least);
  [[nodiscard]] bool has_all() const noexcept { return numbers_.frequent().size() == numbers_.size(); }
  void make_columns();

  const segment::Snapshot& snapshot_;
  segment::Part part_;
  const ValueNumbers& numbers_;
  std::uint64_t documents_ = 0;  ///< in all segments
  std::uint64_t values_ = 0;     ///< of all documents

  std::vector<std::uint64_t> cost_before_;    ///< of counting all values of numbers_.frequent() before this one
  std::vector<std::unique_ptr<Value>> kept_;  ///< of numbers_.frequent(); made when they are first counted
  std::size_t kept_bytes_ = 0;

  std::vector<RankColumn> columns_;    ///< for each segment; empty until they are needed
  std::vector<std::uint64_t> counts_;  ///< by rank
};

}  // namespace dateline::query::sealed
