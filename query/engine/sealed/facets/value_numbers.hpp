#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/segment/snapshot.hpp"
#include "query/engine/sealed/facets/kept_documents.hpp"

namespace dateline::query::sealed {

/// Numbers for the values of a part: each value that any segment of a snapshot has gets one, in byte order, whatever
/// the number of its spellings. Immutable after construction; safe to share between threads.
class ValueNumbers {
 public:
  /// Reads all keys of the part. Throws encoding::Damaged if a dictionary is damaged.
  ValueNumbers(const segment::Snapshot& snapshot, segment::Part part);

  [[nodiscard]] std::uint32_t size() const noexcept { return size_; }
  /// The number of each key's value, by the key's ordinal in the segment's dictionary. Ascending.
  [[nodiscard]] std::span<const std::uint32_t> of_keys(std::size_t segment) const noexcept { return of_keys_[segment]; }
  /// The keys of a value, ascending.
  [[nodiscard]] std::vector<SegmentKey> keys_of(std::uint32_t number) const;

  struct Frequency {
    std::uint32_t number;
    std::uint64_t documents;  ///< with the value, deleted ones included
  };
  static constexpr std::size_t most_frequencies = 4096;
  /// The most frequent values, at most most_frequencies: by falling number of documents, then by rising number.
  [[nodiscard]] const std::vector<Frequency>& frequent() const noexcept { return frequent_; }

 private:
  std::uint32_t size_ = 0;
  std::vector<std::vector<std::uint32_t>> of_keys_;
  std::vector<Frequency> frequent_;
};

}  // namespace dateline::query::sealed
