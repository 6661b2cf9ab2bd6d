#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/segment/dictionary/term.hpp"
#include "common/segment/postings/bounds.hpp"
#include "common/segment/postings/posting_block.hpp"
#include "common/segment/postings/skips.hpp"
#include "common/segment/sections/section_writer.hpp"

namespace dateline::segment {

/// Encoded posting lists in memory, as the sections of an inverted index hold them.
struct PostingLists {
  std::string postings;
  std::string skips;
  std::string positions;
  std::uint64_t skip_entries = 0;
};

/// Encodes posting lists into memory. Not thread-safe; one per thread.
class PostingListWriter {
 public:
  /// `text`: whether postings have counts and positions. `title_weight`: the wdf of an occurrence in a title.
  /// Precondition: `out` outlives the writer.
  PostingListWriter(PostingLists& out, bool text, std::uint32_t title_weight);

  /// Adds a posting. Precondition: documents ascend, and in a text, counts.occurrences calls of add_position follow.
  /// `length`: length of the article.
  void add(std::uint32_t document, Counts counts, std::uint32_t length);
  /// `gap`: difference to the position before in the same document; for the first, the position itself.
  void add_position(std::uint32_t gap, std::uint32_t code);

  /// Ends a list and returns its place in `out`. The term has 0 documents if none was added.
  [[nodiscard]] Term finish();

 private:
  void flush_block();
  void finish_list();

  PostingLists& out_;
  PositionsWriter positions_;
  bool text_;
  std::uint32_t title_weight_;

  Term term_;
  Postings block_;
  PositionMark block_positions_;
  BoundsBuilder bounds_;
  std::uint32_t previous_ = before_first;
  std::uint32_t first_position_ = 0;
  std::string bytes_;
  std::vector<SkipEntry> entries_;
};

/// The sections of one inverted index while they are written. Not thread-safe.
class PostingSections {
 public:
  PostingSections(SectionFileWriter& file, Part part);

  /// Appends lists.
  void append(const PostingLists& lists);
  /// Changes the offsets of a term of the lists appended last to offsets in the sections.
  void place(Term& term) const noexcept;

 private:
  struct Sizes {
    std::uint64_t postings = 0;
    std::uint64_t skip_entries = 0;
    std::uint64_t positions = 0;
  };

  SectionWriter& postings_;
  SectionWriter& skips_;
  SectionWriter& positions_;
  Sizes before_;  ///< the lists appended last
  std::uint64_t skip_entries_ = 0;
};

}  // namespace dateline::segment
