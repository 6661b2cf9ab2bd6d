#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/segment/snapshot.hpp"
#include "query/engine/person_map.hpp"
#include "query/engine/sealed/facets/column_counts.hpp"
#include "query/engine/sealed/facets/frequent_values.hpp"
#include "query/engine/sealed/facets/hits.hpp"
#include "query/engine/sealed/facets/top_counts.hpp"
#include "query/engine/sealed/facets/value_numbers.hpp"

namespace dateline::query::sealed {

/// Counts the values of a part among the hits, in the cheapest of three ways:
/// - few values are wanted that more than a few hits have: FrequentValues;
/// - few values, fewer hits: by the columns, with the counts added up by the numbers of values;
/// - all values, or while values have no numbers: by the columns, with the counted keys read in byte order.
/// Numbers take time that grows with the index, so they are made only when queries have spent as much on reading keys,
/// and are kept. With a map of persons, a value is a person: sums of counts of keys are upper bounds then, and the
/// persons that may be among the first are counted by the documents of their keys (PersonCounts). The snapshot must
/// outlive it. Not thread-safe. All functions throw encoding::Damaged if a segment is damaged.
class PartCounts {
 public:
  /// `persons`: null to count keys; else it must outlive this.
  PartCounts(const segment::Snapshot& snapshot, segment::Part part, const PersonMap* persons = nullptr);
  PartCounts(const PartCounts&) = delete;
  PartCounts& operator=(const PartCounts&) = delete;

  using Counted = TopCounts<std::string>::Counted;
  /// The `limit` most frequent values: by falling count, then by value.
  [[nodiscard]] std::vector<Counted> most_frequent(const Hits& hits, std::size_t limit);
  /// The number of hits without a value.
  [[nodiscard]] std::uint64_t missing(const Hits& hits);

  /// Counts of all keys among the hits, for each segment; made once for each search.
  [[nodiscard]] const std::vector<ColumnCounts>& columns(const Hits& hits);
  /// What columns() costs now, in the unit of FrequentValues.
  [[nodiscard]] std::uint64_t cost_of_columns(const Hits& hits) const noexcept;

  [[nodiscard]] const segment::Snapshot& snapshot() const noexcept { return snapshot_; }
  [[nodiscard]] segment::Part part() const noexcept { return part_; }
  [[nodiscard]] const PersonMap* persons() const noexcept { return persons_; }
  /// The number of keys in all dictionaries.
  [[nodiscard]] std::uint64_t keys() const noexcept { return keys_; }

 private:
  using Numbered = FrequentValues::Numbered;
  [[nodiscard]] Numbered by_number(const Hits& hits, std::size_t limit);
  [[nodiscard]] std::vector<Counted> by_key(const Hits& hits, std::size_t limit);
  [[nodiscard]] std::vector<Counted> with_names(const Numbered& numbered);
  [[nodiscard]] std::string name_of(std::uint32_t number) const;
  [[nodiscard]] const std::vector<SegmentKey>& keys_of_nobody(const Hits& hits);
  [[nodiscard]] std::uint64_t count_only_nobody(const Hits& hits);
  [[nodiscard]] bool has_columns(const Hits& hits) const noexcept { return counted_search_ == hits.search; }
  void number_values();
  void find_documents_with_value();

  const segment::Snapshot& snapshot_;
  segment::Part part_;
  const PersonMap* persons_;
  std::uint64_t documents_ = 0;  ///< in all segments
  std::uint64_t values_ = 0;     ///< of all documents
  std::uint64_t keys_ = 0;       ///< in all dictionaries
  std::uint64_t keys_read_ = 0;  ///< by queries

  std::vector<ColumnCounts> columns_;  ///< for each segment; empty until they are needed
  std::optional<std::uint64_t> counted_search_;
  std::vector<SegmentKey> of_nobody_;  ///< the keys of nobody that the hits of nobody_search_ have
  std::optional<std::uint64_t> nobody_search_;
  std::optional<ValueNumbers> numbers_;
  std::optional<FrequentValues> frequent_;
  std::vector<std::uint64_t> totals_;                     ///< by number; 0 between calls
  std::unordered_map<std::uint32_t, std::string> names_;  ///< of values that were among the first, by number
  std::vector<DocumentSet> with_value_;                   ///< for each segment; empty until they are needed
};

}  // namespace dateline::query::sealed
