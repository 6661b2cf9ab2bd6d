#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <vector>

#include "common/segment/columns/length_code.hpp"
#include "common/segment/dictionary/term_dictionary.hpp"
#include "common/segment/postings/bounds.hpp"
#include "common/segment/postings/posting_blocks.hpp"
#include "common/segment/postings/posting_cursor.hpp"
#include "common/segment/postings/posting_list_writer.hpp"
#include "tests/common/segment/file_fixture.hpp"

using namespace dateline;
using namespace dateline::segment;

namespace {

struct Occurrence {
  std::uint32_t position;
  std::uint16_t code;
  bool operator==(const Occurrence&) const = default;
};

struct Posting {
  Counts counts;
  std::vector<Occurrence> occurrences;
};

/// The code of a form by how a term's forms are used: one alone, nearly one, two alike, falling, many, any.
rc::Gen<std::uint16_t> codes_of_a_kind() {
  using Code = std::uint16_t;
  return *rc::gen::element(rc::gen::just<Code>(0), rc::gen::weightedElement<Code>({{40, 0}, {1, 1}}),
                           rc::gen::weightedElement<Code>({{9, 0}, {1, 3}, {1, 300}}), rc::gen::element<Code>(0, 1),
                           rc::gen::weightedElement<Code>({{12, 0}, {4, 1}, {2, 2}, {1, 5}}),
                           rc::gen::inRange<Code>(0, 32), rc::gen::inRange<Code>(0, 0x7fff));
}

using List = std::map<std::uint32_t, Posting>;  // by document

constexpr std::uint32_t documents = 20000;

/// Lists of every shape: runs, even gaps, dense and sparse stretches, a few postings or thousands.
List arbitrary_list() {
  List list;
  std::uint32_t document = *rc::gen::inRange<std::uint32_t>(0, 50);
  for (auto stretches = *rc::gen::inRange(1, 5); stretches > 0; --stretches) {
    const auto widest = *rc::gen::element(1U, 2U, 3U, 20U, 500U);
    const bool even = *rc::gen::arbitrary<bool>();
    const auto codes = codes_of_a_kind();
    for (auto size = *rc::gen::inRange(1, 300); size > 0 && document < documents; --size) {
      Posting posting;
      posting.counts.occurrences = *rc::gen::weightedElement<std::uint32_t>({{20, 1}, {5, 2}, {2, 5}, {1, 300}});
      posting.counts.in_title = *rc::gen::weightedElement<std::uint32_t>({{20, 0}, {1, 1}});
      std::uint32_t position = 0;
      for (std::uint32_t i = 0; i < posting.counts.occurrences; ++i) {
        position += *rc::gen::weightedElement<std::uint32_t>({{5, 1}, {5, 7}, {3, 90}, {1, 0}, {1, 70000}});
        posting.occurrences.push_back({position, *codes});
      }
      list.emplace(document, std::move(posting));
      document += even ? widest : *rc::gen::inRange<std::uint32_t>(1, widest + 1);
    }
  }
  return list;
}

Term write(PostingListWriter& writer, const List& list) {
  for (const auto& [document, posting] : list) {
    writer.add(document, posting.counts, 100);
    std::uint32_t previous = 0;
    for (const auto& occurrence : posting.occurrences) {
      writer.add_position(occurrence.position - previous, occurrence.code);
      previous = occurrence.position;
    }
  }
  return writer.finish();
}

void check_all(const TermIndex& index, const Term& term, const List& list) {
  RC_ASSERT(term.documents == list.size());
  PostingCursor cursor(index, term);
  auto expected = list.begin();
  while (cursor.next()) {
    cursor.load_counts();
    const auto& block = cursor.block();
    for (std::size_t i = 0; i < block.size; ++i, ++expected) {
      RC_ASSERT(expected != list.end());
      RC_ASSERT(block.documents[i] == expected->first);
      RC_ASSERT(block.occurrences[i] == expected->second.counts.occurrences);
      RC_ASSERT((block.any_in_title ? block.in_title[i] : 0) == expected->second.counts.in_title);
    }
  }
  RC_ASSERT(expected == list.end());
}

void check_seeks(const TermIndex& index, const Term& term, const List& list) {
  PostingCursor cursor(index, term);
  for (std::uint32_t target = 0; target < documents; target += *rc::gen::inRange<std::uint32_t>(1, 3000)) {
    const auto expected = list.lower_bound(target);
    RC_ASSERT(cursor.seek(target) == (expected != list.end()));
    if (expected == list.end()) return;
    cursor.load_counts();
    const auto& block = cursor.block();
    std::size_t i = 0;
    std::uint64_t before = 0;
    for (; block.documents[i] < target; ++i) before += block.occurrences[i];
    RC_ASSERT(block.documents[i] == expected->first);
    if (term.single) continue;
    PositionsReader reader(index.positions.part(term.positions, term.positions_bytes), term.occurrences);
    reader.seek(cursor.position_mark());
    reader.skip(before);
    const auto positions = reader.take(block.occurrences[i]);
    const auto codes = reader.codes();
    RC_ASSERT(positions.size() == codes.size());
    PositionsReader passing(index.positions.part(term.positions, term.positions_bytes), term.occurrences);
    passing.expect_many(*rc::gen::arbitrary<bool>());
    passing.seek(cursor.position_mark());
    passing.skip(before);
    passing.pass(block.occurrences[i]);
    RC_ASSERT(std::ranges::equal(passing.codes(), codes));
    for (std::size_t p = 0; p < positions.size(); ++p)
      RC_ASSERT((Occurrence{positions[p], codes[p]} == expected->second.occurrences[p]));
  }
}

/// Looks documents up in blocks in any order, without decoding whole blocks.
void check_look_ups(const TermIndex& index, const Term& term, const List& list) {
  PostingBlocks blocks(index, term);
  for (int i = 0; i < 20; ++i) {
    const auto document = *rc::gen::inRange<std::uint32_t>(0, documents);
    const auto number = blocks.has_skips() ? blocks.find(document, 0) : 0;
    const auto expected = list.find(document);
    if (number == blocks.size()) {
      RC_ASSERT(expected == list.end());
      continue;
    }
    blocks.load(number);
    const auto at = blocks.index_of(document);
    RC_ASSERT(at.has_value() == (expected != list.end()));
    if (!at) continue;
    const auto counts = blocks.counts_of(*at);
    RC_ASSERT(counts.occurrences == expected->second.counts.occurrences);
    RC_ASSERT(counts.in_title == expected->second.counts.in_title);
    RC_ASSERT(blocks.documents().documents[*at] == document);
  }
}

}  // namespace

TEST_CASE("posting lists of any shape come back, with counts and positions, read through or sought in") {
  CHECK(rc::check([] {
    test::FileFixture fixture;
    PostingSections sections(fixture.writer, text_part);
    TermDictionaryWriter dictionary(fixture.writer.section(Kind::dictionary), true);
    std::vector<List> lists;
    for (int batch = 0; batch < 2; ++batch) {
      PostingLists encoded;
      PostingListWriter writer(encoded, true, 3);
      std::vector<Term> terms;
      for (int i = 0; i < 2; ++i) {
        lists.push_back(arbitrary_list());
        terms.push_back(write(writer, lists.back()));
      }
      sections.append(encoded);
      for (auto& term : terms) {
        sections.place(term);
        dictionary.add(std::string(1, static_cast<char>('a' + dictionary.size())), term);
      }
    }
    dictionary.finish();
    const auto file = fixture.finish();
    const TermIndex index(file, text_part, documents);
    for (std::size_t i = 0; i < lists.size(); ++i) {
      const auto term = index.dictionary.find(std::string(1, static_cast<char>('a' + i)));
      RC_ASSERT(term.has_value());
      check_all(index, *term, lists[i]);
      check_seeks(index, *term, lists[i]);
      check_look_ups(index, *term, lists[i]);
    }
  }));
}

TEST_CASE("the bounds of a block are beaten by none of its postings") {
  CHECK(rc::check([] {
    BoundsBuilder builder;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> postings;
    for (auto size = *rc::gen::inRange(1, 128); size > 0; --size) {
      postings.emplace_back(*rc::gen::inRange<std::uint32_t>(1, 400), *rc::gen::inRange<std::uint32_t>(1, 100000));
      builder.add(postings.back().first, postings.back().second);
    }
    const auto bounds = builder.take();
    for (const auto& [wdf, length] : postings) {
      bool covered = false;
      for (const auto& bound : bounds)
        covered |= (bound.wdf == 255 || bound.wdf >= wdf) && decode_length(bound.length) <= length;
      RC_ASSERT(covered);
    }
  }));
}
