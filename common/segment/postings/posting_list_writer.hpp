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

/// Posting lists in memory, one after another, as the sections of an inverted index hold them.
struct PostingLists {
  std::string postings;
  std::string skips;
  std::string positions;
  std::uint64_t skip_entries = 0;
};

/// Writes posting lists into memory.
class PostingListWriter {
 public:
  /// `text`: whether postings have counts and positions. `title_weight`: what an occurrence in a title counts.
  /// `out` lives longer.
  PostingListWriter(PostingLists& out, bool text, std::uint32_t title_weight);

  /// Documents of a list rise. `length`: of the article. In a text, counts.occurrences positions follow.
  void add(std::uint32_t document, Counts counts, std::uint32_t length);
  /// `gap`: from the position before in the same document, the first from 0.
  void add_position(std::uint32_t gap, std::uint32_t code);

  /// Ends a list and says where in `out` it lies; of no documents where none was added.
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

/// The sections of one inverted index, while they are written.
class PostingSections {
 public:
  PostingSections(SectionFileWriter& file, Part part);

  /// Puts lists behind those that are there.
  void append(const PostingLists& lists);
  /// Makes a term of the lists appended last lie where they do.
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
