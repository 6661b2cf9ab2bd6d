#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include "common/error.hpp"
#include "common/segment/positions/position_block.hpp"
#include "tests/query/hand_made/index.hpp"
#include "tests/support/rewrite_words.hpp"

using namespace dateline;
using namespace dateline::query;
using test::HandMadeIndex;
using test::ids_matching;
using test::story;

namespace {

/// Writes all words of the only segment again with other gaps between their positions, under right checksums.
void rewrite_positions(const HandMadeIndex& index, const test::PositionGap& gap) {
  test::replace_segment(index.path(), 1,
                        test::signed_segment(test::with_gaps(index::segment_path(index.path(), 1), gap)));
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
    rewrite_positions(index, [&](std::size_t i) { return gaps[i % gaps.size()]; });
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
  rewrite_positions(index, [](std::size_t i) { return i == 0 ? 100 : ~0U - 7; });
  const auto engine = index.open();
  for (const auto& query : positional_queries())
    CHECK_THROWS_WITH(ids_matching(*engine, query), Catch::Contains(index.path().string()));
}

TEST_CASE("a title that ends behind all positions or before them only moves what is body") {
  const HandMadeIndex index({story("a", "a b", body)}, "sealed");
  rewrite_positions(index, [](std::size_t /*i*/) { return (1U << 27U) / 8 - 1; });
  const auto engine = index.open();
  for (const auto& query : positional_queries()) CHECK(ids_matching(*engine, query).size() <= 1);
}
