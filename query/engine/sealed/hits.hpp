#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/segment/snapshot.hpp"
#include "query/engine/engine.hpp"

namespace dateline::query::sealed {

/// A hit's document as the engine's seam numbers it.
[[nodiscard]] inline std::uint64_t number_of(const segment::Location& location) noexcept {
  return std::uint64_t{location.segment} << 32 | location.document;
}
[[nodiscard]] inline segment::Location location_of(std::uint64_t number) noexcept {
  return {number >> 32, static_cast<std::uint32_t>(number)};
}

/// Keeps the first hits of an order: by score and then date, or by date alone. Offered segment by segment, in rising
/// documents, so newest first.
class TopHits {
 public:
  /// `limit`: how many are wanted from the first on.
  TopHits(const segment::Snapshot& snapshot, Sort sort, std::size_t limit)
      : snapshot_(snapshot), sort_(sort), limit_(limit) {}

  void offer(double score, const segment::Location& location);

  /// All kept, in order, from `offset` on.
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
  std::vector<Kept> kept_;  ///< once `limit` are kept: a heap, the last in order in front
};

}  // namespace dateline::query::sealed
