// Damaged segments whose checksums are right: every section read through the public readers. A reader may refuse what
// it finds (UnusableError), but must not read outside the section or run forever.
//
// An input is a list of edits of six bytes to the sections of one small segment: which section (1), and how
// (edits.hpp).
#include <memory>
#include <string>
#include <vector>

#include "common/encoding/bytes.hpp"
#include "common/facts/extract.hpp"
#include "common/segment/segment.hpp"
#include "indexer/sealed/arena/run.hpp"
#include "indexer/sealed/build/segment_source.hpp"
#include "tests/fuzz/edits.hpp"
#include "tests/fuzz/reading.hpp"
#include "tests/fuzz/require.hpp"
#include "tests/support/signed_segment.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::fuzz;
using namespace dateline::segment;

namespace {

/// More than two blocks of 128 articles, so that posting lists have skips.
constexpr int article_count = 300;
constexpr std::size_t edit_bytes = 6;
constexpr std::size_t most_edits = 8;

Article article(int number) {
  Article article;
  article.id = "a-" + std::to_string(number);
  article.title = number % 3 == 0 ? "Ministers meet" : "";
  article.body =
      "The ministers met ship" + std::to_string(number) + ". Foreign Minister Wang Yi of China said in 2009.";
  if (number % 9 != 0) article.published = Published{16'000 + number / 4, std::nullopt};
  if (number % 5 == 0) article.published = Published{16'000, std::int64_t{16'000} * 86'400 + number};
  article.source = number % 2 == 0 ? "Wire" : "wire";
  article.keywords = {"trade", "oil" + std::to_string(number % 40)};
  return article;
}

/// The sections of a segment that the product has written.
std::vector<test::SectionContents> intact_sections() {
  const test::TemporaryDirectory directory;
  indexer::sealed::Arena arena(3);
  analysis::Analyzer analyzer("en");
  RecordCompressor compressor({}, Effort::fast);
  const auto no_dictionary = std::make_shared<const std::string>();
  for (int i = 0; i < article_count; ++i) {
    const auto made = article(i);
    const auto facts = facts::extract(made);
    std::string record;
    append_record_fields(record, made, facts);
    arena.add(analyzer, made, facts, static_cast<std::uint64_t>(i));
    arena.set_frame(static_cast<std::uint32_t>(i), {std::string(compressor.compress(record)), no_dictionary});
  }
  const auto path = directory.path() / "intact.dls";
  static_cast<void>(indexer::sealed::seal(*io::system_files(), arena, path, 3));
  return test::sections_of(path);
}

void edit(std::vector<test::SectionContents>& sections, std::string_view edit) {
  const auto section = static_cast<unsigned char>(edit[0]) % sections.size();
  change(sections[section].bytes, edit.substr(1), sections[(section + 1) % sections.size()].bytes);
}

template <typename Read>
void read_or_refuse(Read read) {
  try {
    read();
  } catch (const UnusableError&) {
  }
}

void read_postings(const TermIndex& index, const Term& term) {
  indexer::sealed::SegmentPostings postings(index, term);
  while (postings.next()) {
    require(postings.document() < index.documents, "a posting is of a document of the segment");
    static_cast<void>(postings.counts());
    static_cast<void>(postings.positions());
  }
  PostingCursor cursor(index, term);
  for (std::uint32_t document = 0; document < index.documents && cursor.seek(document); document += 50) {
    cursor.load_counts();
    static_cast<void>(cursor.position_mark());
  }
}

void read_terms(const TermIndex& index) {
  for (auto at = index.dictionary.keys().begin(); at.valid(); at.next()) {
    const auto term = index.dictionary.term(at);
    read_or_refuse([&] { read_postings(index, term); });
  }
  static_cast<void>(index.dictionary.find("minist"));
  static_cast<void>(index.dictionary.keys().lower_bound("m"));
}

void read_documents(const Segment& segment) {
  for (std::uint32_t document = 0; document < segment.documents(); document += 7) {
    read_or_refuse([&] { static_cast<void>(segment.record(document)); });
    read_or_refuse([&] { static_cast<void>(segment.dates().published(document)); });
    read_or_refuse([&] { static_cast<void>(segment.dates().day_of(document)); });
    read_or_refuse([&] { static_cast<void>(segment.lengths()[document]); });
    read_or_refuse([&] { static_cast<void>(segment.title_end(document)); });
    for (Part part = 1; part < part_count; ++part)
      read_or_refuse([&] { segment.column(part).values(document, [](std::uint32_t /*ordinal*/) {}); });
  }
  read_or_refuse([&] { static_cast<void>(segment.ids().find(id_hash("a-7"))); });
  read_or_refuse([&] { static_cast<void>(segment.dates().within({16'010, 16'020, Granularity::day})); });
}

void read_forms(const Segment& segment) {
  std::uint64_t last = 0;
  for (auto at = segment.forms().begin(); at.valid(); at.next()) {
    require(at.entry().stem < segment.terms().dictionary.size(), "a form has a stem of the segment");
    require(at.shared() <= at.form().size(), "a form shares no more than it has");
    last = at.ordinal();
  }
  for (const std::size_t bytes : {1, 2, 4})
    for (auto at = segment.forms().lower_bound("m"); at.valid();) {
      const auto before = at.ordinal();
      static_cast<void>(at.entry());
      at.seek(at.form().substr(0, bytes) + "\x7f");
      if (at.valid() && at.ordinal() == before) at.next();
      require(!at.valid() || (at.ordinal() > before && at.ordinal() <= last), "a walk goes forward to the last form");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto intact = intact_sections();
  static MemoryFile file;
  const auto edits = as_text(data, size);
  auto sections = intact;
  for (std::size_t at = 0; at + edit_bytes <= std::min(size, most_edits * edit_bytes); at += edit_bytes)
    edit(sections, edits.substr(at, edit_bytes));
  file.write(test::signed_segment(sections));
  read_or_refuse([&] {
    const Segment segment(file.path());
    for (Part part = 0; part < part_count; ++part) read_or_refuse([&] { read_terms(segment.terms(part)); });
    // The number of articles is bounded by the sections that have a number for each of them.
    read_documents(segment);
    read_or_refuse([&] { read_forms(segment); });
  });
  return 0;
}
