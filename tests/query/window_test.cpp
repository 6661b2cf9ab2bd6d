#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <vector>

#include "query/snippet/window.hpp"

using namespace dateline::query;

namespace {

constexpr std::uint32_t width = 50;

std::vector<Match> arbitrary_matches() {
  std::vector<Match> matches;
  std::uint32_t start = 0;
  const int count = *rc::gen::inRange(1, 30);
  for (int i = 0; i < count; ++i) {
    start += *rc::gen::inRange<std::uint32_t>(0, 40);
    matches.push_back({start, start + *rc::gen::inRange<std::uint32_t>(1, 12), *rc::gen::inRange<std::uint32_t>(0, 4)});
  }
  return matches;
}

std::size_t leaves_within(const std::vector<Match>& matches, std::uint32_t start, std::uint32_t end) {
  std::set<std::uint32_t> leaves;
  for (const auto& match : matches)
    if (match.start >= start && match.end <= end) leaves.insert(match.leaf);
  return leaves.size();
}

}  // namespace

TEST_CASE("the best window shows as many parts of the query as any window of its width") {
  REQUIRE(rc::check([] {
    const auto matches = arbitrary_matches();
    const auto windows = best_windows(matches, 1, width);
    RC_ASSERT(windows.size() == 1u);
    std::size_t most = 0;
    for (const auto& match : matches) most = std::max(most, leaves_within(matches, match.start, match.start + width));
    RC_ASSERT(leaves_within(matches, windows[0].start, windows[0].end) == most);
    RC_ASSERT(windows[0].end - windows[0].start <= width);
  }));
}

TEST_CASE("windows stand in text order and do not overlap") {
  REQUIRE(rc::check([] {
    const auto windows = best_windows(arbitrary_matches(), 4, width);
    for (std::size_t i = 1; i < windows.size(); ++i) RC_ASSERT(windows[i - 1].end < windows[i].start);
  }));
}

TEST_CASE("no matches, no windows; a match wider than the width is a window of its own") {
  CHECK(best_windows({}, 3, width).empty());
  const std::vector<Match> wide{{10, 200, 0}};
  const auto windows = best_windows(wide, 3, width);
  REQUIRE(windows.size() == 1);
  CHECK(windows[0].end == 200);
}
