#include <catch2/catch.hpp>
#include <fstream>
#include <string>
#include <vector>

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

TEST_CASE("latency prints every query's time and total, in any order of hits, and may only count") {
  const SampleIndex index;
  const auto queries = (index.folder() / "queries").string();
  std::ofstream(queries) << "minister\nnosuchword\nforeign minister\n";
  std::vector<std::string> arguments{"latency", "-i", index.path(), "--queries", queries, "--each", "--format", "json"};
  const auto report = parse_json(run_tool("dateline-bench", arguments).out);
  REQUIRE(report.at("us").size() == 3);
  CHECK(report.at("totals")[0] == std::stoul(index.query("count", {"minister"}).out));
  CHECK(report.at("totals")[1] == 0);
  const std::vector<std::vector<std::string>> choices{{"--sort", "date"}, {"--sort", "-date"}, {"--top", "0"}};
  for (const auto& choice : choices) {
    auto with_choice = arguments;
    with_choice.insert(with_choice.end(), choice.begin(), choice.end());
    CHECK(parse_json(run_tool("dateline-bench", with_choice).out).at("totals") == report.at("totals"));
  }
  arguments.insert(arguments.end(), {"--repeat", "1000000000", "--seconds", "1"});  // ends
  CHECK(run_tool("dateline-bench", arguments).status == 0);
  const auto refused = run_tool("dateline-bench", {"latency", "-i", index.path(), "--queries", queries, "--each"});
  CHECK(refused.status == 2);
  CHECK(refused.err.find("--each requires --format json") != std::string::npos);
}

TEST_CASE("terms prints the words and facts of articles and the words of queries") {
  const TemporaryDirectory directory;
  const auto articles = (directory.path() / "articles.jsonl").string();
  std::ofstream(articles) << R"({"id": "a", "title": "Trade talks", "date": "2013-04-13",)"
                             R"( "text": "BEIJING - Secretary of State John Kerry met\na well-known man.\tHe left."})"
                          << "\n";
  const auto facts = run_tool("dateline-bench", {"terms", articles});
  CHECK(facts.status == 0);
  CHECK(facts.out ==
        "a\t20130413\t2013-04\tcn\tjohn-kerry\ttrade talk beij secretari of state john kerri met a well known man he "
        "left\tTrade talks BEIJING - Secretary of State John Kerry met a well-known man. He left.\n");
  const auto words = run_tool("dateline-bench", {"terms", "--words-only", articles});
  CHECK(words.out.ends_with("he left\t\n"));
  CHECK(words.out.starts_with("a\t20130413\t2013-04\t\t\ttrade talk"));
  const auto queries = (directory.path() / "queries").string();
  std::ofstream(queries) << "Well-known ministers\n!?\n";
  CHECK(run_tool("dateline-bench", {"terms", "--queries", queries}).out == "well known ministers\twell known minist\n");
  CHECK(run_tool("dateline-bench", {"terms"}).status == 2);
  CHECK(run_tool("dateline-bench", {"terms", "--queries", queries, articles}).status == 2);
}
