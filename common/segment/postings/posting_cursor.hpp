#pragma once

#include <cstdint>
#include <optional>

#include "common/segment/dictionary/term_index.hpp"
#include "common/segment/postings/posting_block.hpp"
#include "common/segment/postings/skips.hpp"

namespace dateline::segment {

/// Walks a posting list forward, a block at a time. Throws Damaged where the list cannot be what was written.
class PostingCursor {
 public:
  PostingCursor(const TermIndex& index, const Term& term);

  /// Moves to the first block, then to the next; false past the last.
  bool next();
  /// Moves forward to the block whose last document is at or after `document`; false where there is none.
  bool seek(std::uint32_t document);

  /// The block that the cursor is at. Its counts are there once load_counts was called.
  [[nodiscard]] const Postings& block() const noexcept { return block_; }
  void load_counts();

  /// Where the positions of the block's first document stand.
  [[nodiscard]] PositionMark position_mark() const noexcept;

 private:
  [[nodiscard]] std::uint64_t blocks() const noexcept { return skips_.size() > 0 ? skips_.size() : 1; }
  bool load(std::uint64_t number);
  void load_single(const SinglePosting& single);

  std::uint32_t documents_;  ///< of the segment
  std::uint32_t size_;       ///< of the list
  bool text_;
  std::optional<SinglePosting> single_;
  std::string_view bytes_;
  Skips skips_;
  std::uint64_t number_ = ~std::uint64_t{0};  ///< of the block; before the first one this, so that the next is 0
  bool counted_ = false;
  encoding::VarintReader rest_{{}};  ///< the block's counts
  Postings block_;
};

}  // namespace dateline::segment
