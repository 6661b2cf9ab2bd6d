#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/tools/sample_index.hpp"

using namespace dateline::test;

TEST_CASE("a directory of other files given as the index is left unchanged") {
  const TemporaryDirectory directory;
  std::ofstream(directory.path() / "notes.txt") << "Mine\n";
  const auto refused = run_tool("dateline-index", {"add", "-i", directory.path().string(), sample});
  CHECK(refused.status == 3);
  CHECK(refused.err.find("notes.txt") != std::string::npos);
  using Files = std::filesystem::directory_iterator;
  CHECK(std::distance(Files(directory.path()), Files()) == 1);
}

TEST_CASE("an index inside the directory of its articles is not read as articles") {
  const TemporaryDirectory directory;
  std::filesystem::copy(sample + "/meridian.jsonl", directory.path());
  const auto archive = directory.path().string();
  for (const std::string count : {"18 new", "18 identical"}) {
    const auto added = run_tool("dateline-index", {"add", "-i", archive + "/news.idx", archive});
    INFO(added.err);
    CHECK(added.status == 0);
    CHECK(added.err.find(count) != std::string::npos);
  }
}

TEST_CASE("ids in a file with Windows line ends are read correctly") {
  const SampleIndex index;
  const auto got = run_tool("dateline-query", {"get", "-i", index.path(), "-"}, "mer-0001\r\nmer-0002\r\n");
  CHECK(got.status == 0);
  CHECK(got.out.find("Id: mer-0002") != std::string::npos);
}

TEST_CASE("every command refuses an empty string as the index") {
  const std::vector<std::vector<std::string>> commands{{"dateline-index", "add", sample},
                                                       {"dateline-index", "delete", "mer-0001"},
                                                       {"dateline-index", "info"},
                                                       {"dateline-index", "check"},
                                                       {"dateline-query", "search", "minister"},
                                                       {"dateline-query", "count"},
                                                       {"dateline-query", "get", "mer-0001"},
                                                       {"dateline-query", "people"},
                                                       {"dateline-bench", "queries"},
                                                       {"dateline-bench", "latency", "--queries", "-"},
                                                       {"dateline-index", "merge"},
                                                       {"dateline-query", "complete", "min"}};
  for (const auto& command : commands) {
    std::vector<std::string> arguments(command.begin() + 1, command.end());
    arguments.insert(arguments.end(), {"-i", ""});
    const auto refused = run_tool(command[0], arguments, "minister\n");
    INFO(command[0] << ' ' << command[1] << ": " << refused.err);
    CHECK(refused.status == 2);
    CHECK(refused.err.find("-i names no directory") != std::string::npos);
  }
}

TEST_CASE("filters that nothing can match are refused with the values at fault") {
  const SampleIndex index;
  const auto ranges = index.query("search", {"--since", "2015", "--until", "2014-06", "minister"});
  INFO(ranges.err);
  CHECK(ranges.status == 2);
  CHECK(ranges.err.find("'2015'") != std::string::npos);
  CHECK(ranges.err.find("'2014-06'") != std::string::npos);
  CHECK(index.query("count", {"--since", "2014-06", "--until", "2014-06"}).status != 2);

  for (const std::string command : {"search", "count", "people"}) {
    const auto country = index.query(command, {"--role", "minister@Atlantis"});
    INFO(command << ": " << country.err);
    CHECK(country.status == 2);
    CHECK(country.err.find("atlantis") != std::string::npos);
    CHECK(country.err.find("ISO 3166") != std::string::npos);
  }
}
