#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "common/encoding/bit_count.hpp"
#include "common/segment/columns/dates.hpp"
#include "common/segment/postings/posting_blocks.hpp"
#include "common/segment/postings/posting_cursor.hpp"
#include "query/engine/sealed/operators/window.hpp"

namespace dateline::query::sealed {

/// A set of documents of one segment, one bit for each document. Its size is rounded up to whole windows, so that a
/// window can be copied without a check of its bounds.
/// Precondition of all calls: document numbers are below the number of documents that the set was made for. Posting
/// lists that are damaged throw encoding::Damaged. Const calls may be made from several threads at once.
class DocumentSet {
 public:
  explicit DocumentSet(std::uint32_t documents)
      : words_(std::size_t{(documents + window_size - 1) / window_size} * (window_size / 64)) {}

  void add(std::uint32_t document) noexcept { words_[document / 64] |= std::uint64_t{1} << document % 64; }
  void add(const segment::DocumentRange& range) noexcept {
    for (auto document = range.first; document < range.last; ++document) add(document);
  }
  /// Adds the documents of a posting list.
  void add(segment::PostingBlocks blocks) {
    for (std::uint64_t i = 0; i < blocks.size(); ++i) {
      blocks.load(i);
      if (const auto* bits = blocks.bit_set()) {
        add(*bits);
        continue;
      }
      const auto& block = blocks.documents();
      for (std::size_t j = 0; j < block.size; ++j) add(block.documents[j]);
    }
  }
  /// Adds the documents of a block that is a bit set.
  void add(const segment::EncodedDocuments& bits) noexcept {
    const auto shift = bits.first() % 64;
    auto at = std::size_t{bits.first() / 64};
    for (std::size_t i = 0; i < bits.bytes.size(); i += sizeof(std::uint64_t), ++at) {
      const auto word = encoding::load<std::uint64_t>(bits.bytes.data() + i);
      // Every bit that is set is a document, so its word is within the set.
      if (const auto low = word << shift; low != 0) words_[at] |= low;
      if (const auto high = shift == 0 ? 0 : word >> (64 - shift); high != 0) words_[at + 1] |= high;
    }
  }
  /// Replaces the window that begins with document `base`, a multiple of window_size.
  void set_window(std::uint32_t base, const Mask& mask) noexcept {
    for (std::size_t i = 0; i < mask.size(); ++i) words_[base / 64 + i] = mask[i];
  }

  /// The number of documents in the set.
  [[nodiscard]] std::uint64_t count() const noexcept { return encoding::count_ones(words_.data(), words_.size()); }
  /// The number of documents of the range that are in the set.
  [[nodiscard]] std::uint64_t count(const segment::DocumentRange& range) const noexcept {
    std::uint64_t count = 0;
    for (auto at = range.first; at < range.last;) {
      const auto bit = at % 64;
      const auto taken = std::min<std::uint32_t>(64 - bit, range.last - at);
      auto word = words_[at / 64] >> bit;
      if (taken < 64) word &= (std::uint64_t{1} << taken) - 1;
      count += static_cast<std::uint64_t>(std::popcount(word));
      at += taken;
    }
    return count;
  }
  /// The number of documents of a posting list that are in the set.
  [[nodiscard]] std::uint64_t count(segment::PostingCursor cursor) const {
    std::uint64_t count = 0;
    while (cursor.next())
      for (std::size_t i = 0; i < cursor.block().size; ++i) count += contains(cursor.block().documents[i]) ? 1 : 0;
    return count;
  }
  [[nodiscard]] bool contains(std::uint32_t document) const noexcept {
    return (words_[document / 64] >> document % 64 & 1) != 0;
  }
  /// All words; those past the last document are 0. Their number depends only on the number of documents.
  [[nodiscard]] std::span<const std::uint64_t> words() const noexcept { return words_; }
  /// The words of the window that begins with document `base`, a multiple of window_size.
  [[nodiscard]] const std::uint64_t* window(std::uint32_t base) const noexcept { return words_.data() + base / 64; }

  /// Calls visit(document) for each document of the set, in rising order, and enter(first, last) before those in
  /// [first, last), which are at most 64.
  template <typename Enter, typename Visit>
  void for_each(Enter enter, Visit visit) const {
    for (std::size_t word = 0; word < words_.size(); ++word) {
      if (words_[word] == 0) continue;
      const auto first = static_cast<std::uint32_t>(word * 64);
      enter(first, first + 64);
      for (auto bits = words_[word]; bits != 0; bits &= bits - 1)
        visit(first + static_cast<std::uint32_t>(std::countr_zero(bits)));
    }
  }

 private:
  std::vector<std::uint64_t> words_;
};

}  // namespace dateline::query::sealed
