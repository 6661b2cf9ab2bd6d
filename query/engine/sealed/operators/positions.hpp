#pragma once

#include <cstdint>
#include <vector>

#include "common/segment/positions/position_block.hpp"
#include "common/segment/postings/posting_blocks.hpp"
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

  /// Precondition: the document has the term. Rising documents are the quickest. Positions in the body are moved
  /// segment::body_gap behind those in the title, so that no phrase spans the two. The result is valid until the next
  /// call. Throws encoding::Damaged if postings or positions are damaged.
  const Occurrences& read(std::uint32_t document);

 private:
  void read_list(std::uint32_t document);

  const segment::Segment& segment_;
  segment::Term term_;
  segment::PostingBlocks blocks_;
  segment::PositionsReader reader_;
  std::uint64_t block_ = 0;  ///< the reader is in this block
  std::size_t next_ = 0;     ///< index in the block of the posting whose positions come next
  bool reading_ = false;     ///< whether the reader is in a block
  Occurrences found_;
};

}  // namespace dateline::query::sealed
