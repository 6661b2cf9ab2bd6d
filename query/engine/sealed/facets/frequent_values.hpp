#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "common/segment/snapshot.hpp"
#include "query/engine/sealed/facets/hits.hpp"
#include "query/engine/sealed/facets/kept_documents.hpp"
#include "query/engine/sealed/facets/top_counts.hpp"
#include "query/engine/sealed/facets/value_numbers.hpp"

namespace dateline::query::sealed {

/// Finds the values of a part that most hits have, by falling number of documents: each value is counted by its own
/// documents, until no later one can have enough of them. The documents are kept for the next query. The snapshot and
/// the numbers must outlive it. Not thread-safe.
class FrequentValues {
 public:
  FrequentValues(const segment::Snapshot& snapshot, segment::Part part, const ValueNumbers& numbers);

  using Counted = TopCounts<std::uint32_t>::Counted;  ///< by the value's number

  /// What most_frequent() will cost if the hits are a sample of all documents: the unit is the time to test one
  /// document of a list. Nothing if it will not find all.
  [[nodiscard]] std::optional<std::uint64_t> expected_cost(const Hits& hits, std::size_t limit) const;
  /// The `limit` most frequent values: by falling count, then by value. Nothing if finding them costs more than
  /// `most_cost`. Throws encoding::Damaged if a posting list is damaged.
  [[nodiscard]] std::optional<std::vector<Counted>> most_frequent(const Hits& hits, std::size_t limit,
                                                                  std::uint64_t most_cost);

 private:
  struct Value {
    std::vector<SegmentKey> keys;
    KeptDocuments documents;
  };
  [[nodiscard]] std::uint64_t count(std::size_t rank, const Hits& hits, std::uint64_t least);

  const segment::Snapshot& snapshot_;
  segment::Part part_;
  const ValueNumbers& numbers_;
  std::uint64_t documents_ = 0;               ///< in all segments
  std::vector<std::uint64_t> cost_before_;    ///< of counting all values of numbers_.frequent() before this one
  std::vector<std::unique_ptr<Value>> kept_;  ///< of numbers_.frequent(); made when they are first counted
  std::size_t kept_bytes_ = 0;
};

}  // namespace dateline::query::sealed
