#include <catch2/catch.hpp>
#include <string>

#include "tests/agreement/damage/damageable.hpp"
#include "tests/support/tool.hpp"
#include "tests/support/torture.hpp"

using namespace dateline;
using namespace dateline::damage;
using dateline::test::run_tool;

namespace {

constexpr int segments_until_merge = 7;  ///< one more, and an add merges them

std::vector<Answer> merged_answers(const Damageable& damageable, const std::vector<std::string>& command) {
  const auto index = damageable.copy();
  auto arguments = command;
  arguments.insert(arguments.begin() + 1, {"-i", index.string()});
  REQUIRE(run_tool("dateline-index", arguments).status == 0);
  return ask_everything(index);
}

}  // namespace

TEST_CASE("a merge of a segment with a flipped bit is refused, or its index answers as if the bit were right") {
  const Damageable damageable;
  const auto option = GENERATE(as<std::string>(), "", "--best", "--purge");
  std::vector<std::string> merge{"merge"};
  if (!option.empty()) merge.push_back(option);
  const auto expected = merged_answers(damageable, merge);
  std::size_t refused = 0;
  const auto bits = spread_over(segment_files(damageable.index()), test::repetitions(30, 300));
  for (const auto& bit : bits) {
    const auto index = damageable.copy();
    flip(index, bit);
    const auto before = segment_files(index);
    auto arguments = merge;
    arguments.insert(arguments.end(), {"-i", index.string()});
    const auto run = run_tool("dateline-index", arguments);
    INFO(bit.file << ", byte " << bit.at << ", bit " << bit.bit << ": " << run.err);
    if (run.status == 0) {
      REQUIRE(ask_everything(index) == expected);
      continue;
    }
    ++refused;
    REQUIRE(run.status == 3);
    REQUIRE_THAT(run.err, Catch::Contains(bit.file));
    REQUIRE(segment_files(index) == before);
  }
  CHECK(refused > bits.size() / 2);
}

TEST_CASE("an add whose merge meets a flipped bit keeps its commit and the old segments, and says so") {
  const Damageable damageable(segments_until_merge - 3);
  const auto article = damageable.one_article("new");
  const std::vector<std::string> add{"add", "--quiet", article};
  REQUIRE(segment_files(damageable.index()).size() == segments_until_merge + 2);  // two have lists of deletions
  const auto expected = merged_answers(damageable, add);
  REQUIRE(segment_files(damageable.copy()).size() > 1);
  std::size_t stood = 0;
  const auto bits = spread_over(segment_files(damageable.index()), test::repetitions(30, 300));
  for (const auto& bit : bits) {
    const auto index = damageable.copy();
    flip(index, bit);
    const auto before = segment_files(index);
    const auto run = run_tool("dateline-index", {"add", "--quiet", "-i", index.string(), article});
    const auto after = segment_files(index);
    INFO(bit.file << ", byte " << bit.at << ", bit " << bit.bit << ": " << run.status << run.err);
    if (after.size() == 1) {
      REQUIRE((run.status == 0 || run.status == 4));
      REQUIRE(ask_everything(index) == expected);
      continue;
    }
    REQUIRE((run.status == 3 || run.status == 4));
    REQUIRE_THAT(run.err, Catch::Contains(bit.file));
    for (const auto& [name, bytes] : before) REQUIRE(after.at(name) == bytes);
    if (run.status == 3) {
      REQUIRE(after.size() == before.size());
      continue;
    }
    ++stood;
    REQUIRE_THAT(run.err, Catch::Contains("The commit stands"));
    REQUIRE(after.size() == before.size() + 1);
    flip(index, bit);
    REQUIRE(run_tool("dateline-query", {"get", "-i", index.string(), "new"}).status == 0);
    REQUIRE(run_tool("dateline-index", {"check", "-i", index.string()}).status == 0);
  }
  CHECK(stood > bits.size() / 4);
}
