#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "common/segment/dictionary/term_index.hpp"
#include "common/segment/postings/posting_block.hpp"
#include "common/segment/postings/skips.hpp"

namespace dateline::segment {

/// Random access to the blocks of a posting list. One block is current; its documents and counts are decoded when they
/// are first asked for. All that is read is within the bounds of the format, or Damaged is thrown. The segment must
/// outlive this object. Not thread-safe; several objects may read one list.
class PostingBlocks {
 public:
  /// `term` is of the index's dictionary.
  PostingBlocks(const TermIndex& index, const Term& term);

  /// The number of blocks, at least 1.
  [[nodiscard]] std::uint64_t size() const noexcept { return skips_.size() > 0 ? skips_.size() : 1; }
  /// Whether the list has skip entries. Without them it is one block of fewer than 128 postings.
  [[nodiscard]] bool has_skips() const noexcept { return skips_.size() > 0; }
  /// The following need skip entries. Precondition: i < size().
  [[nodiscard]] std::uint32_t last(std::uint64_t i) const noexcept { return skips_.last(i); }
  [[nodiscard]] Bounds bounds(std::uint64_t i) const noexcept { return skips_.bounds(i); }
  /// The first block from `from` on whose last document is at or after `document`; size() if there is none.
  [[nodiscard]] std::uint64_t find(std::uint32_t document, std::uint64_t from) const noexcept {
    return skips_.find(document, from);
  }
  /// The first position of block i's first document.
  [[nodiscard]] PositionMark position_mark(std::uint64_t i) const noexcept {
    return has_skips() ? skips_.positions(i) : PositionMark{};
  }

  /// Makes block i the current one. Does nothing if it is. Precondition: i < size().
  void load(std::uint64_t i) {
    if (i != number_) load_block(i);
  }

  /// Leaves the list: postings() are none until a block is loaded.
  void leave() noexcept {
    number_ = ~std::uint64_t{0};
    block_.size = 0;
  }
  /// The postings of the current block, as far as they are decoded. The same object for each block.
  [[nodiscard]] const Postings& postings() const noexcept { return block_; }

  /// Of the current block. Precondition: a block was loaded.
  [[nodiscard]] std::uint64_t number() const noexcept { return number_; }
  /// The documents as they are stored; nullptr for a block of fewer than 128.
  [[nodiscard]] const EncodedDocuments* encoded() const noexcept {
    return block_.size == encoding::block_size ? &encoded_ : nullptr;
  }
  /// The documents, if they are stored as a bit set.
  [[nodiscard]] const EncodedDocuments* bit_set() const noexcept {
    return encoded_.kind == EncodedDocuments::Kind::bit_set ? &encoded_ : nullptr;
  }
  /// The postings with their documents; the counts are set only after counts().
  [[nodiscard]] const Postings& documents() {
    if (!decoded_) decode();
    return block_;
  }
  /// The postings with their counts; the documents are set only after documents(). Lists without counts get none.
  [[nodiscard]] const Postings& counts() {
    if (!counted_) read_all_counts();
    return block_;
  }
  /// The index of a document among the block's postings; nothing if it is not one of them.
  [[nodiscard]] std::optional<std::size_t> index_of(std::uint32_t document);
  /// For each document, sets found[i] to 1 if it is one of the block's postings, else to 0. Precondition: if the list
  /// has skip entries, the documents are behind the block before and not behind the last of this one.
  void find_all(std::span<const std::uint32_t> documents, std::uint8_t* found);
  /// The counts of posting i.
  [[nodiscard]] Counts counts_of(std::size_t i);

 private:
  void load_block(std::uint64_t number);
  void load_single(const SinglePosting& single);
  void load_list(std::uint64_t number);
  void decode();
  void read_all_counts();

  std::uint32_t documents_;      ///< of the segment
  std::uint32_t size_;           ///< of the list
  std::uint64_t most_repeated_;  ///< occurrences that one document can have, less one
  bool text_;
  std::optional<SinglePosting> single_;
  SectionBytes bytes_;
  PageRun verified_;  ///< of bytes_
  Skips skips_;
  std::uint64_t number_ = ~std::uint64_t{0};
  EncodedDocuments encoded_;
  std::uint32_t last_ = 0;
  bool decoded_ = false;
  bool counted_ = false;
  encoding::VarintReader rest_{{}};  ///< the block's counts
  Postings block_;
};

}  // namespace dateline::segment
