#include <catch2/catch.hpp>
#include <fstream>

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
    const auto report = json::parse(run.out);
    CHECK(report.at("queries") == 3);
    CHECK(report.at("max_us") >= report.at("p50_us"));
  }
}
