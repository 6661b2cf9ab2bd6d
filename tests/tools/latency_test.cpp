#include <catch2/catch.hpp>
#include <fstream>

#include "tests/support/json.hpp"
#include "tests/tools/sample_index.hpp"

using namespace dateline::test;
using nlohmann::json;

TEST_CASE("latency reports every query of a file, with facets and without") {
  const SampleIndex index;
  const TemporaryDirectory directory;
  const auto queries = (directory.path() / "queries").string();
  std::ofstream(queries) << "minister\nforeign minister\nnosuchword\n";
  const std::vector<std::vector<std::string>> choices{{}, {"--facet", "person"}};
  for (const auto& facets : choices) {
    std::vector<std::string> arguments{"latency", "-i", index.path(), "--queries", queries, "--format", "json"};
    arguments.insert(arguments.end(), facets.begin(), facets.end());
    const auto run = run_tool("dateline-bench", arguments);
    CHECK(run.status == 0);
    const auto report = parse_json(run.out);
    CHECK(report.at("queries") == 3);
    CHECK(report.at("max_us") >= report.at("p50_us"));
  }
}

TEST_CASE("latency compares two indexes of different engines on the same queries") {
  const SampleIndex sealed;
  const TemporaryDirectory directory;
  const auto xapian = (directory.path() / "xapian.idx").string();
  REQUIRE(run_tool("dateline-index", {"add", "--engine", "xapian", "-i", xapian, sample}).status == 0);
  const auto queries = (directory.path() / "queries").string();
  std::ofstream(queries) << "minister\nforeign minister\n\"prime minister\"\n";
  const std::vector<std::string> arguments{"latency", "-i", sealed.path(), "--compare", xapian, "--queries", queries};
  auto as_json = arguments;
  as_json.insert(as_json.end(), {"--format", "json"});
  const auto report = parse_json(run_tool("dateline-bench", as_json).out);
  CHECK(report.at("other").at("queries") == 3);
  CHECK(report.at("ratio").at("mean") > 0);
  CHECK(report.at("ratio").at("other_totals") == 0);
  const auto text = run_tool("dateline-bench", arguments).out;
  CHECK(text.find(xapian) != std::string::npos);
  CHECK(text.find("ratio of the second index's times to the first's") != std::string::npos);
  CHECK(run_tool("dateline-bench", {"latency", "-i", sealed.path(), "--compare", "nowhere", "--queries", queries})
            .status == 3);
}

TEST_CASE("an invalid or too small number is refused with the option's name") {
  const SampleIndex index;
  const auto queries = (index.folder() / "queries").string();
  std::ofstream(queries) << "minister\n";
  const std::vector<std::vector<std::string>> wrong{{"latency", "--queries", queries, "--top", "-1"},
                                                    {"latency", "--queries", queries, "--top", "ten"},
                                                    {"latency", "--queries", queries, "--repeat", "0"},
                                                    {"latency", "--queries", queries, "--threads", "-1"},
                                                    {"queries", "-n", "0"},
                                                    {"queries", "-n", "5x"},
                                                    {"queries", "--seed", "-1"}};
  for (auto arguments : wrong) {
    const auto option = arguments[arguments.size() - 2];
    const auto value = arguments.back();
    arguments.insert(arguments.end(), {"-i", index.path()});
    const auto refused = run_tool("dateline-bench", arguments);
    INFO(option << " " << value << ": " << refused.err);
    CHECK(refused.status == 2);
    CHECK(refused.err.find(option) != std::string::npos);
    CHECK(refused.err.find("'" + value + "'") != std::string::npos);
  }
}

TEST_CASE("with --mode query, an invalid line is reported with its number") {
  const SampleIndex index;
  const auto queries = (index.folder() / "queries").string();
  std::ofstream(queries) << "minister\n\ncountry:atlantis\n";
  const std::vector<std::string> latency{"latency", "-i", index.path(), "--queries", queries, "--mode"};
  auto as_queries = latency;
  as_queries.emplace_back("query");
  const auto refused = run_tool("dateline-bench", as_queries);
  CHECK(refused.status == 2);
  CHECK(refused.err.find(queries + ", line 3") != std::string::npos);
  auto as_words = latency;
  as_words.emplace_back("all");
  CHECK(run_tool("dateline-bench", as_words).status == 0);
}
