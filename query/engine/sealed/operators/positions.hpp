#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "common/segment/positions/position_block.hpp"
#include "common/segment/postings/posting_cursor.hpp"
#include "common/segment/segment.hpp"

namespace dateline::query::sealed {

/// Where one term stands in an article: rising positions, and the form at each.
struct Occurrences {
  std::vector<std::uint32_t> positions;
  std::vector<std::uint16_t> codes;
};

/// Reads the positions of one term in the articles that are asked for, from front to back.
class PositionCursor {
 public:
  PositionCursor(const segment::Segment& segment, const segment::Term& term);

  /// The article must have the term, and lie behind the last one asked for. Positions of the body lie far behind
  /// those of the title, so that nothing spans the two.
  const Occurrences& read(std::uint32_t document);

 private:
  const segment::Segment& segment_;
  std::optional<segment::SinglePosting> single_;
  segment::PostingCursor cursor_;
  segment::PositionsReader reader_;
  std::uint32_t block_last_ = 0;  ///< last document of the block that the reader is in
  bool in_block_ = false;
  std::size_t next_ = 0;  ///< in the block: the posting whose positions the reader is at
  Occurrences found_;
};

/// Whether positions[0] − 0, positions[1] − 1, … hold one position in common. Uses the lists up.
[[nodiscard]] bool has_run(std::span<std::span<const std::uint32_t>> positions);

/// Whether each list has a position of its own, all within a window of `window` positions.
[[nodiscard]] bool has_window(const std::vector<const std::vector<std::uint32_t>*>& positions, std::uint32_t window);

}  // namespace dateline::query::sealed
