#include <catch2/catch.hpp>

#include "tests/indexer/program.hpp"
#include "tests/indexer/sandbox.hpp"

using namespace dateline::test;
using Catch::Contains;

TEST_CASE("after a delete, the index is as if the article had never been added") {
  const Sandbox box;
  const auto engine = each_engine();
  const auto input = box.write("a.jsonl", articles(0, 30));
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), input}).status == 0);
  auto expected = contents_of(box.index());
  const auto result = run({"delete", "-i", box.index(), "a-3", "a-17"});
  CHECK(result.status == 0);
  CHECK_THAT(result.err, Contains("2 articles deleted") && Contains("28 articles, generation 2"));
  expected.erase("a-3");
  expected.erase("a-17");
  CHECK(contents_of(box.index()) == expected);
  CHECK(run({"check", "-i", box.index()}).status == 0);
}

TEST_CASE("ids to delete can be listed on standard input") {
  const Sandbox box;
  const auto engine = each_engine();
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 5))}).status == 0);
  CHECK(run({"delete", "-i", box.index(), "-"}, "a-0\r\na-1\n\na-2").status == 0);
  CHECK(info_of(box.index(), "articles") == "2");
}

TEST_CASE("unknown ids are reported: exit 4 if some are unknown, exit 1 and no commit if all are") {
  const Sandbox box;
  const auto engine = each_engine();
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 5))}).status == 0);
  auto result = run({"delete", "-i", box.index(), "a-0", "nobody"});
  CHECK(result.status == 4);
  CHECK_THAT(result.err, Contains("no such article: nobody"));
  result = run({"delete", "-i", box.index(), "a-0", "nobody"});
  CHECK(result.status == 1);
  CHECK(info_of(box.index(), "generation") == "2");
}

TEST_CASE("delete fails if there is no index") {
  const Sandbox box;
  const auto engine = each_engine();
  const auto result = run({"delete", "-i", box.index(), "a-0"});
  CHECK(result.status == 3);
  CHECK_THAT(result.err, Contains(box.index()));
  CHECK_FALSE(std::filesystem::exists(box.index()));
}
