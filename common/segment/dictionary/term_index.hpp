#pragma once

#include <cstdint>
#include <string_view>

#include "common/segment/dictionary/term_dictionary.hpp"
#include "common/segment/sections/section_file.hpp"

namespace dateline::segment {

/// One inverted index of a segment: its dictionary and the sections that its terms point into. Immutable.
struct TermIndex {
  TermDictionary dictionary;
  std::string_view postings;
  std::string_view skips;
  std::string_view positions;
  std::uint32_t documents = 0;  ///< of the segment
  bool text = false;            ///< has counts, positions and forms

  TermIndex() = default;
  TermIndex(const SectionFile& file, Part part, std::uint32_t document_count)
      : postings(file.section(Kind::postings, part)),
        skips(file.section(Kind::skips, part)),
        positions(file.section(Kind::positions, part)),
        documents(document_count),
        text(part == text_part) {
    dictionary =
        TermDictionary(file.section(Kind::dictionary, part), text, {documents, postings.size(), positions.size()});
  }
};

}  // namespace dateline::segment
