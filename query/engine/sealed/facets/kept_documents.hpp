#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "common/segment/snapshot.hpp"
#include "query/engine/sealed/operators/document_set.hpp"

namespace dateline::query::sealed {

/// A key of a part's dictionary in one segment of a snapshot.
struct SegmentKey {
  std::uint32_t segment = 0;
  std::uint32_t ordinal = 0;
};

/// The documents of some keys, decoded when they are first counted and kept for the next query: as a list, or as a bit
/// set where that is smaller. Not thread-safe.
class KeptDocuments {
 public:
  /// Whether a document that has several of the keys counts once or for each.
  enum class Repeats : std::uint8_t { count_once, count_each };
  explicit KeptDocuments(Repeats repeats = Repeats::count_each) : repeats_(repeats) {}

  /// Counts the hits among the documents. If there are fewer than `least`, may stop early and return any smaller number
  /// than `least`. `keys` ascend, and are the same in each call. Throws encoding::Damaged if a posting list is damaged.
  [[nodiscard]] std::uint64_t count(const segment::Snapshot& snapshot, segment::Part part,
                                    std::span<const SegmentKey> keys, const std::vector<DocumentSet>& hits,
                                    std::uint64_t least);

  /// The memory that the documents take.
  [[nodiscard]] std::size_t bytes() const noexcept;

 private:
  struct OfSegment {
    std::uint32_t segment;
    std::uint64_t documents;
    std::vector<std::uint32_t> list;
    std::vector<std::uint64_t> bits;  ///< if not empty, in place of the list
  };
  void read(const segment::Snapshot& snapshot, segment::Part part, std::span<const SegmentKey> keys);

  std::vector<OfSegment> segments_;
  Repeats repeats_;
  std::uint64_t documents_ = 0;
  bool is_read_ = false;
};

}  // namespace dateline::query::sealed
