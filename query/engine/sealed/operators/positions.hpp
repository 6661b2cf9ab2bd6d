#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "common/segment/positions/position_block.hpp"
#include "common/segment/postings/posting_cursor.hpp"
#include "common/segment/segment.hpp"

namespace dateline::query::sealed {

/// The occurrences of one term in an article: rising positions, and the code of the form at each.
struct Occurrences {
  std::vector<std::uint32_t> positions;
  std::vector<std::uint16_t> codes;
};

/// Reads the positions of one term in chosen documents of a segment, which must outlive it. Not thread-safe.
class PositionCursor {
 public:
  PositionCursor(const segment::Segment& segment, const segment::Term& term);

  /// Precondition: the document has the term, and follows the document of the last call. Positions in the body are
  /// moved segment::body_gap behind those in the title, so that no phrase spans the two. The result is valid until the
  /// next call. Throws encoding::Damaged if postings or positions are damaged.
  const Occurrences& read(std::uint32_t document);

 private:
  const segment::Segment& segment_;
  std::optional<segment::SinglePosting> single_;
  segment::PostingCursor cursor_;
  segment::PositionsReader reader_;
  std::uint32_t block_last_ = 0;  ///< the last document of the reader's block, which identifies it
  bool in_block_ = false;
  std::size_t next_ = 0;  ///< index in the block of the posting whose positions come next
  Occurrences found_;
};

/// Whether there is a p such that list i contains p + i for every i: whether the words are consecutive. Each list is
/// sorted. Shortens the spans while it searches.
[[nodiscard]] bool has_run(std::span<std::span<const std::uint32_t>> positions);

}  // namespace dateline::query::sealed
