#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "common/segment/dictionary/term_dictionary.hpp"
#include "common/segment/postings/posting_list_writer.hpp"
#include "common/segment/segment.hpp"
#include "indexer/sealed/build/segment_source.hpp"
#include "tests/support/signed_segment.hpp"
#include "tests/support/temporary_directory.hpp"

namespace dateline::test {

/// The gap before position `i` of a word in a document, in place of the one that is there.
using PositionGap = std::function<std::uint32_t(std::size_t i)>;

/// Writes all words of a segment to `file`, with other gaps between their positions.
inline void write_words(const segment::Segment& original, const PositionGap& gap, segment::SectionFileWriter& file) {
  segment::PostingLists lists;
  segment::PostingListWriter writer(lists, true, original.meta().title_weight);
  struct Entry {
    std::string key;
    segment::Term term;
    std::vector<segment::Form> forms;
  };
  std::vector<Entry> terms;
  indexer::sealed::SegmentSource source(original);
  for (auto at = source.terms(segment::text_part); at.valid(); at.next()) {
    auto& postings = at.postings();
    while (postings.next()) {
      writer.add(postings.document(), postings.counts(), 10);
      for (std::size_t i = 0; i < postings.positions().size(); ++i) writer.add_position(gap(i), postings.codes()[i]);
    }
    terms.push_back({std::string(at.key()), writer.finish(), {}});
    if (auto forms = at.forms(); forms.size() > 1) terms.back().forms = std::move(forms);
  }
  segment::PostingSections sections(file, segment::text_part);
  sections.append(lists);
  segment::TermDictionaryWriter dictionary(file.section(segment::Kind::dictionary), true);
  for (auto& [key, term, forms] : terms) {
    sections.place(term);
    dictionary.add(key, term, forms);
  }
  dictionary.finish();
}

/// The sections of a segment, in which the words have other gaps between their positions.
[[nodiscard]] inline std::vector<SectionContents> with_gaps(const std::filesystem::path& segment,
                                                            const PositionGap& gap) {
  const TemporaryDirectory directory;
  const auto words = directory.path() / "words.dls";
  const auto files = io::system_files();
  segment::SectionFileWriter file(*files, words);
  write_words(segment::Segment(segment), gap, file);
  file.finish();
  auto all = sections_of(segment);
  for (const auto& changed : sections_of(words))
    for (auto& section : all)
      if (section.entry.kind == changed.entry.kind && section.entry.part == changed.entry.part) section = changed;
  return all;
}

}  // namespace dateline::test
