#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/segment/snapshot.hpp"
#include "query/engine/engine.hpp"

namespace dateline::query::sealed {

/// Conversion between a location and Hit::document: the segment in the upper 32 bits, the document in the lower.
[[nodiscard]] inline std::uint64_t number_of(const segment::Location& location) noexcept {
  return std::uint64_t{location.segment} << 32 | location.document;
}
[[nodiscard]] inline segment::Location location_of(std::uint64_t number) noexcept {
  return {number >> 32, static_cast<std::uint32_t>(number)};
}

/// Keeps the `limit` first hits in the order of a Sort, with a heap. Precondition: hits are offered segment by segment
/// and in rising document numbers; documents of a segment are numbered from the newest to the oldest.
/// Refers to the snapshot, which must outlive it. Not thread-safe. Throws UnusableError if a record that it must
/// compare by id is damaged.
class TopHits {
 public:
  /// `limit`: how many hits to keep, counted from rank 1; offset included.
  TopHits(const segment::Snapshot& snapshot, Sort sort, std::size_t limit)
      : snapshot_(snapshot), sort_(sort), limit_(limit) {}

  void offer(double score, const segment::Location& location);

  /// How many hits are kept at most.
  [[nodiscard]] std::size_t limit() const noexcept { return limit_; }
  /// A hit with a lower score is not kept. At least 0.
  [[nodiscard]] double least() const noexcept { return least_; }
  /// The same for the hits of this segment that follow. Above least() if the last of the hits that are kept is of the
  /// segment: those that follow come after it if their score is equal.
  [[nodiscard]] double least_of_rest(std::size_t segment) const noexcept;
  /// Raises least(). Precondition: at least limit() hits that are offered reach the score.
  void raise(double score) noexcept { least_ = std::max(least_, score); }

  /// The kept hits in order, without the first `offset`. Call once.
  [[nodiscard]] std::vector<Hit> take(std::size_t offset);

 private:
  struct Kept {
    double score;
    segment::Location location;
  };
  [[nodiscard]] bool before(const Kept& a, const Kept& b) const;
  [[nodiscard]] bool before_by_date(const segment::Location& a, const segment::Location& b) const;

  const segment::Snapshot& snapshot_;
  Sort sort_;
  std::size_t limit_;
  double least_ = 0;
  std::vector<Kept> kept_;  ///< once it holds `limit` hits, a heap with the last in order at the front
};

}  // namespace dateline::query::sealed
