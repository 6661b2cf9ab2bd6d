#pragma once

#include <cstdint>
#include <optional>

#include "common/segment/dictionary/term_index.hpp"
#include "common/segment/postings/posting_block.hpp"
#include "common/segment/postings/skips.hpp"

namespace dateline::segment {

/// Iterates over a posting list, a block at a time. The documents ascend, from block to block too, and are below the
/// segment's number of documents; anything else throws Damaged, as does all that violates the format. The segment must
/// outlive the cursor. Not thread-safe; several cursors may read one list.
class PostingCursor {
 public:
  /// `term` is of the index's dictionary.
  PostingCursor(const TermIndex& index, const Term& term);

  /// Moves to the next block, at first to the first. Returns false past the last.
  bool next();
  /// Moves forward to the first block whose last document is at or after `document`. Returns false if there is none.
  bool seek(std::uint32_t document);

  /// The current block. Its counts are set only after load_counts().
  [[nodiscard]] const Postings& block() const noexcept { return block_; }
  void load_counts();

  /// The first position of the block's first document.
  [[nodiscard]] PositionMark position_mark() const noexcept;

 private:
  [[nodiscard]] std::uint64_t blocks() const noexcept { return skips_.size() > 0 ? skips_.size() : 1; }
  bool load(std::uint64_t number);
  void load_single(const SinglePosting& single);
  void load_list(std::uint64_t number);

  std::uint32_t documents_;      ///< of the segment
  std::uint32_t size_;           ///< of the list
  std::uint64_t most_repeated_;  ///< occurrences that one document can have, less one
  bool text_;
  std::optional<SinglePosting> single_;
  std::string_view bytes_;
  Skips skips_;
  std::uint64_t number_ = ~std::uint64_t{0};  ///< of the block; ~0 before the first, so that the next is 0
  std::uint64_t least_ = 0;                   ///< the next block has no document before this one
  bool counted_ = false;
  encoding::VarintReader rest_{{}};  ///< the block's counts
  Postings block_;
};

}  // namespace dateline::segment
