#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/segment/bounds.hpp"
#include "common/segment/posting_block.hpp"
#include "common/segment/section_writer.hpp"
#include "common/segment/skips.hpp"
#include "common/segment/term.hpp"

namespace dateline::segment {

/// Writes posting lists one after another into the sections of one inverted index.
class PostingListWriter {
 public:
  /// `text`: whether postings have counts and positions. `title_weight`: what an occurrence in a title counts.
  PostingListWriter(SectionFileWriter& file, Part part, bool text, std::uint32_t title_weight);

  /// Documents of a list rise. `length`: of the article. In a text, counts.occurrences positions follow.
  void add(std::uint32_t document, Counts counts, std::uint32_t length);
  /// `gap`: from the position before in the same document, the first from 0.
  void add_position(std::uint32_t gap, std::uint32_t code);

  /// Ends a list and says where it lies; of no documents where none was added.
  [[nodiscard]] Term finish();

 private:
  void flush_block();
  void finish_list();

  SectionWriter& postings_;
  SectionWriter& skips_;
  PositionsWriter positions_;
  SectionWriter& position_bytes_;
  bool text_;
  std::uint32_t title_weight_;

  Term term_;
  Postings block_;
  PositionMark block_positions_;
  BoundsBuilder bounds_;
  std::uint32_t previous_ = before_first;
  std::uint32_t first_position_ = 0;
  std::string bytes_;
  std::string skip_bytes_;
  std::vector<SkipEntry> entries_;
  std::uint64_t skips_written_ = 0;
};

}  // namespace dateline::segment
