#pragma once

#include <cstdint>
#include <span>

#include "common/segment/positions/position_block.hpp"
#include "common/segment/postings/posting_blocks.hpp"
#include "common/segment/segment.hpp"

namespace dateline::query::sealed {

/// Reads the positions of one term in chosen documents of a segment, which must outlive it. Every call may throw
/// encoding::Damaged. Not thread-safe.
class PositionCursor {
 public:
  PositionCursor(const segment::Segment& segment, const segment::Term& term);

  /// The term's positions in a document as they are stored, rising, without a gap behind the title. Rising documents are
  /// the quickest. Valid until the next call. Precondition: the document has the term.
  std::span<const std::uint32_t> read(std::uint32_t document);
  /// What read() returned last.
  [[nodiscard]] std::span<const std::uint32_t> positions() const noexcept { return positions_; }
  /// The code of the form at each of these positions. Decoded when first asked for.
  std::span<const std::uint16_t> codes();

 private:
  void read_list(std::uint32_t document);

  segment::Term term_;
  segment::SectionBytes bytes_;  ///< of the positions
  segment::PostingBlocks blocks_;
  segment::PositionsReader reader_;
  std::uint64_t block_ = 0;  ///< the reader is in this block
  std::size_t next_ = 0;     ///< index in the block of the posting whose positions come next
  bool reading_ = false;     ///< whether the reader is in a block
  std::span<const std::uint32_t> positions_;
  std::span<const std::uint16_t> codes_;  ///< of positions_; empty if they were not asked for
};

}  // namespace dateline::query::sealed
