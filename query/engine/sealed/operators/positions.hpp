#pragma once

#include <array>
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

  /// Calls visit(i, positions) for each of some rising documents, with the term's positions in document i as they are
  /// stored: without a gap behind the title. They are valid until visit() returns. Later documents are the quickest.
  /// Precondition: all documents have the term.
  template <typename Visit>
  void read_all(std::span<const std::uint32_t> documents, Visit visit) {
    if (term_.single) {
      if (!documents.empty()) visit(std::size_t{0}, segment::DocumentPositions(std::span(single_).first(1), 0));
      return;
    }
    for_each_document(documents,
                      [&](std::size_t i, std::uint32_t occurrences) { visit(i, reader_.take(occurrences)); });
  }
  /// Calls visit(i, codes) likewise, with the code of the form at each of the positions, which are not decoded.
  template <typename Visit>
  void read_codes(std::span<const std::uint32_t> documents, Visit visit) {
    if (term_.single) {
      if (!documents.empty()) visit(std::size_t{0}, codes());
      return;
    }
    for_each_document(documents, [&](std::size_t i, std::uint32_t occurrences) {
      reader_.pass(occurrences);
      visit(i, codes());
    });
  }
  /// The code of the form at each of the positions read last. Only this and read_codes() decode codes.
  std::span<const std::uint16_t> codes();

 private:
  /// Calls visit(i, occurrences) for each document, with the reader at its positions.
  template <typename Visit>
  void for_each_document(std::span<const std::uint32_t> documents, Visit visit) {
    for (std::size_t first = 0; first < documents.size();)
      for (auto here = enter_block(documents.subspan(first)); here > 0; --here, ++first)
        visit(first, enter(documents[first]));
  }
  /// Makes the block of the first document the current one. Returns how many of the documents are in it.
  std::size_t enter_block(std::span<const std::uint32_t> documents);
  /// Moves the reader to the positions of a document of the current block. Returns their number.
  std::uint32_t enter(std::uint32_t document);

  segment::Term term_;
  std::array<std::uint32_t, 1 + encoding::slack_numbers> single_{};  ///< the position of a term that has only one
  segment::SectionBytes bytes_;                                      ///< of the positions
  segment::PostingBlocks blocks_;
  segment::PositionsReader reader_;
  std::uint64_t block_ = 0;    ///< the current block; the reader is in it
  std::size_t next_ = 0;       ///< index in the block of the posting whose positions come next
  std::uint32_t entered_ = 0;  ///< the document before that one, if next_ > 0
  bool reading_ = false;       ///< whether there is a current block
  bool scanning_ = false;      ///< whether documents are looked for one after another
};

}  // namespace dateline::query::sealed
