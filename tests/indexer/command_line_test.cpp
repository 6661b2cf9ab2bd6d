#include <catch2/catch.hpp>

#include "common/command/values.hpp"
#include "common/error.hpp"
#include "tests/indexer/program.hpp"
#include "tests/indexer/sandbox.hpp"

using namespace dateline;
using namespace dateline::test;
using Catch::Contains;

TEST_CASE("the help of every command has examples") {
  for (const std::string command : {"add", "delete", "info", "check", "facts"}) {
    const auto result = run({command, "--help"});
    CHECK(result.status == 0);
    CHECK_THAT(result.out,
               Contains("Usage: dateline-index " + command) && Contains("Examples:\n  ") && Contains("--help"));
    CHECK_THAT(run({"--help"}).out, Contains("\n  " + command));
  }
  CHECK_THAT(run({"--version"}).out, Contains("dateline-index 0."));
}

TEST_CASE("a wrong command, option or value is a usage error that points to --help") {
  for (const std::vector<std::string>& wrong : {std::vector<std::string>{},
                                                {"index"},
                                                {"add"},
                                                {"add", "-i", "x.idx"},
                                                {"add", "--colour", "-i", "x.idx", "y"},
                                                {"add", "-i"},
                                                {"add", "-i", "a", "-i", "b", "y"},
                                                {"add", "y"},
                                                {"delete", "-i", "x.idx"},
                                                {"info", "-i", "x.idx", "y"},
                                                {"check", "-i", "x.idx", "y"},
                                                {"info", "--format", "xml", "-i", "x.idx"},
                                                {"add", "-i", "x.idx", "--engine", "lucene", "y"},
                                                {"add", "-i", "x.idx", "--threads", "0", "y"},
                                                {"add", "-i", "x.idx", "--memory", "lots", "y"},
                                                {"add", "-i", "x.idx", "--map", "title", "y"},
                                                {"add", "-i", "x.idx", "--language", "klingon", "y"},
                                                {"facts"}}) {
    const auto result = run(wrong);
    INFO((wrong.empty() ? "nothing" : wrong.back()));
    CHECK(result.status == 2);
    CHECK_THAT(result.err, Catch::StartsWith("dateline-index: "));
    CHECK(result.out.empty());
  }
  CHECK_THAT(run({"add", "--colour", "y"}).err, Contains("'--colour'") && Contains("add --help") && Contains("--"));
}

TEST_CASE("options are never abbreviated") {
  for (const std::string option : {"--ind", "--dry", "--lang"}) {
    const auto result = run({"add", option, "x.idx", "y"});
    CHECK(result.status == 2);
    CHECK_THAT(result.err, Contains(option));
  }
}

TEST_CASE("DATELINE_INDEX replaces --index, and an argument after -- is not an option") {
  const Sandbox box;
  const auto input = box.write("-a.jsonl", articles(0, 2));
  const std::string binary = std::string(DATELINE_BINARY_DIR) + "/indexer/dateline-index";
  const auto command = "cd '" + box.path().string() + "' && DATELINE_INDEX='" + box.index() + "' '" + binary +
                       "' add --quiet -- -a.jsonl";
  CHECK(std::system(command.c_str()) == 0);
  CHECK(info_of(box.index(), "articles") == "2");
}

TEST_CASE("sizes have a unit or none, and nonsense is refused by the option's name") {
  CHECK(command::parse_size("--memory", "4096") == 4096);
  CHECK(command::parse_size("--memory", "512M") == 512ULL << 20);
  CHECK(command::parse_size("--memory", "2T") == 2ULL << 40);
  for (const auto* wrong : {"", "M", "0", "0G", "-1", "1.5G", "1GB", "1g ", "99999999999T", "18446744073709551616"})
    CHECK_THROWS_WITH(command::parse_size("--memory", wrong), Contains("--memory"));
}

TEST_CASE("pairs are split at the first equals sign and no name is given twice") {
  const auto pairs = command::parse_pairs("--set", {"a=b=c", "d="});
  CHECK(pairs == std::map<std::string, std::string>{{"a", "b=c"}, {"d", ""}});
  CHECK_THROWS_AS(command::parse_pairs("--set", {"a"}), UsageError);
  CHECK_THROWS_AS(command::parse_pairs("--set", {"=a"}), UsageError);
  CHECK_THROWS_AS(command::parse_pairs("--set", {"a=1", "a=2"}), UsageError);
}
