#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <functional>
#include <numeric>
#include <string>
#include <vector>

#include "common/segment/postings/posting_list_writer.hpp"
#include "common/segment/segment.hpp"
#include "indexer/sealed/build/segment_source.hpp"
#include "tests/query/hand_made/index.hpp"
#include "tests/query/hand_made/text.hpp"
#include "tests/support/signed_segment.hpp"

using namespace dateline;
using namespace dateline::query;
using test::HandMadeIndex;
using test::ids_matching;
using test::story;

namespace {

/// The gaps between the positions of a word in a document, instead of those that are there.
using Gaps = std::function<std::uint32_t(std::size_t i)>;

/// Writes all words of a segment again with other gaps between their positions, under right checksums.
void rewrite_positions(const std::filesystem::path& index, std::uint64_t number, const Gaps& gap) {
  const auto path = index::segment_path(index, number);
  const test::TemporaryDirectory directory;
  const auto files = io::system_files();
  segment::SectionFileWriter file(*files, directory.path() / "words.dls");
  const segment::Segment original(path);
  indexer::sealed::SegmentSource source(original);
  segment::PostingLists lists;
  segment::PostingListWriter writer(lists, true, 3);
  segment::PostingSections sections(file, segment::text_part);
  segment::TermDictionaryWriter dictionary(file.section(segment::Kind::dictionary), true);
  std::vector<std::pair<std::string, segment::Term>> terms;
  for (auto at = source.terms(segment::text_part); at.valid(); at.next()) {
    auto& postings = at.postings();
    while (postings.next()) {
      writer.add(postings.document(), postings.counts(), 10);
      for (std::size_t i = 0; i < postings.positions().size(); ++i) writer.add_position(gap(i), postings.codes()[i]);
    }
    terms.emplace_back(at.key(), writer.finish());
  }
  sections.append(lists);
  for (auto& [key, term] : terms) {
    sections.place(term);
    dictionary.add(key, term);
  }
  dictionary.finish();
  file.finish();
  auto all = test::sections_of(path);
  for (const auto& changed : test::sections_of(directory.path() / "words.dls"))
    for (auto& section : all)
      if (section.entry.kind == changed.entry.kind && section.entry.part == changed.entry.part) section = changed;
  test::replace_segment(index, number, test::signed_segment(all));
}

const std::string body = "a b c a b c a b c a b c";

std::vector<Node> positional_queries() {
  return {{Near{{"a", "b"}, 1}},
          {Near{{"a", "b", "c"}, 100}},
          {Near{{"a", "a", "b", "b", "c"}, 5}},
          {Phrase{{"a", "b", "c"}, {"a", "b", "c"}}},
          {Phrase{{"c", "a", "c"}, {"c", "a", "c"}}}};
}

}  // namespace

TEST_CASE("NEAR and phrases keep to their arrays, whatever gaps between positions a segment has") {
  CHECK(rc::check([] {
    const HandMadeIndex index({story("a", "", body), story("b", "", body + " " + body)}, "sealed");
    const auto gaps = *rc::gen::container<std::vector<std::uint32_t>>(
        4, rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(0, 3), rc::gen::inRange<std::uint32_t>(0, 200),
                          rc::gen::element(~0U, ~0U - 1, ~0U - 100, 1U << 31U, (1U << 27U) - 1, 1U << 20U)));
    rewrite_positions(index.path(), 1, [&](std::size_t i) { return gaps[i % gaps.size()]; });
    const auto engine = index.open();
    const auto sum = std::accumulate(gaps.begin(), gaps.end(), std::uint64_t{0});
    for (const auto& query : positional_queries()) {
      if (2 * sum > segment::largest_position)
        RC_ASSERT_THROWS_AS(ids_matching(*engine, query), UnusableError);
      else
        RC_ASSERT(ids_matching(*engine, query).size() <= 2);
    }
  }));
}

TEST_CASE("positions that fall are refused, and the message names the index") {
  const HandMadeIndex index({story("a", "", body)}, "sealed");
  rewrite_positions(index.path(), 1, [](std::size_t i) { return i == 0 ? 100 : ~0U - 7; });
  const auto engine = index.open();
  for (const auto& query : positional_queries())
    CHECK_THROWS_WITH(ids_matching(*engine, query), Catch::Contains(index.path().string()));
}

TEST_CASE("a title that ends behind all positions or before them only moves what is body") {
  const HandMadeIndex index({story("a", "a b", body)}, "sealed");
  rewrite_positions(index.path(), 1, [](std::size_t /*i*/) { return (1U << 27U) / 8 - 1; });
  const auto engine = index.open();
  for (const auto& query : positional_queries()) CHECK(ids_matching(*engine, query).size() <= 1);
}
