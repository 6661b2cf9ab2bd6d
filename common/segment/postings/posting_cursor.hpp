#pragma once

#include <cstdint>

#include "common/segment/postings/posting_blocks.hpp"

namespace dateline::segment {

/// Iterates over a posting list, a block at a time. The documents ascend, from block to block too, and are below the
/// segment's number of documents; anything else throws Damaged, as does all that violates the format. The segment must
/// outlive the cursor. Not thread-safe; several cursors may read one list.
class PostingCursor {
 public:
  /// `term` is of the index's dictionary.
  PostingCursor(const TermIndex& index, const Term& term) : blocks_(index, term) {}

  /// Moves to the next block, at first to the first. Returns false past the last.
  bool next() { return load(started_ ? number_ + 1 : 0); }
  /// Moves forward to the first block whose last document is at or after `document`. Returns false if there is none.
  bool seek(std::uint32_t document);

  /// The current block; of size 0 before the first and past the last. Its counts are set only after load_counts().
  [[nodiscard]] const Postings& block() const noexcept { return blocks_.postings(); }
  void load_counts() {
    if (block().size > 0) static_cast<void>(blocks_.counts());
  }

  /// The first position of the block's first document.
  [[nodiscard]] PositionMark position_mark() const noexcept { return blocks_.position_mark(number_); }

 private:
  bool load(std::uint64_t number);
  [[nodiscard]] std::uint32_t last() const noexcept { return block().documents[block().size - 1]; }

  PostingBlocks blocks_;
  bool started_ = false;
  std::uint64_t number_ = 0;
  std::uint64_t least_ = 0;  ///< the next block has no document before this one
};

}  // namespace dateline::segment
