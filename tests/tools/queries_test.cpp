#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/json.hpp"
#include "tests/tools/sample_index.hpp"

using namespace dateline::test;
using nlohmann::json;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

Finished make_queries(const std::string& index, std::vector<std::string> options = {}) {
  options.insert(options.begin(), {"queries", "-i", index});
  return run_tool("dateline-bench", options);
}

}  // namespace

TEST_CASE("more queries than articles can be made, and each finds an article") {
  const SampleIndex index;
  const auto made = make_queries(index.path(), {"-n", "300"});
  REQUIRE(made.status == 0);
  REQUIRE(lines_of(made.out).size() == 300);

  const auto counted = run_tool("dateline-query", {"count", "-i", index.path(), "--queries", "-"}, made.out);
  INFO(counted.err);
  CHECK(counted.status == 0);
  const auto rows = lines_of(counted.out);
  REQUIRE(rows.size() == 301);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    INFO(rows[i]);
    const auto last_comma = rows[i].rfind(',', rows[i].rfind(',') - 1);
    const auto comma = rows[i].rfind(',', last_comma - 1);
    CHECK(std::stoi(rows[i].substr(comma + 1)) > 0);
  }

  const auto file = (index.folder() / "queries").string();
  std::ofstream(file) << made.out;
  const auto timed = run_tool("dateline-bench", {"latency", "-i", index.path(), "--queries", file, "--mode", "query",
                                                 "--repeat", "1", "--format", "json"});
  INFO(timed.err);
  REQUIRE(timed.status == 0);
  CHECK(parse_json(timed.out).at("with_hit") == 1.0);
}

TEST_CASE("queries are a mix of words, phrases, people, places and dates") {
  const SampleIndex index;
  const auto made = make_queries(index.path());
  std::set<std::string> kinds;
  std::set<std::string> queries;
  std::set<std::size_t> words;
  for (const auto& query : lines_of(made.out)) {
    queries.insert(query);
    bool bare = true;
    for (const std::string kind : {"person:", "official:", "role:", "country:", "date:", "title:", "*"}) {
      if (query.find(kind) == std::string::npos) continue;
      kinds.insert(kind);
      bare = false;
    }
    if (query.starts_with('"')) kinds.insert("phrase");
    if (bare && query.find('"') == std::string::npos)
      words.insert(1 + static_cast<std::size_t>(std::count(query.begin(), query.end(), ' ')));
  }
  CHECK(kinds == std::set<std::string>{"person:", "official:", "role:", "country:", "date:", "title:", "*", "phrase"});
  CHECK(words == std::set<std::size_t>{1, 2, 3, 4});
  CHECK(queries.size() > 800);
}

TEST_CASE("the same index and seed give the same queries, and another seed gives others") {
  const SampleIndex index;
  const auto made = make_queries(index.path(), {"-n", "50"});
  CHECK(make_queries(index.path(), {"-n", "50", "--seed", "1"}).out == made.out);
  CHECK(make_queries(index.path(), {"-n", "50", "--seed", "2"}).out != made.out);
  const auto more = make_queries(index.path(), {"-n", "80"});
  CHECK(more.out.starts_with(made.out));
}

TEST_CASE("an index without articles or without words is refused") {
  const TemporaryDirectory directory;
  const auto index = (directory.path() / "news.idx").string();
  const auto articles = (directory.path() / "articles.jsonl").string();
  std::ofstream(articles) << R"({"id": "mute", "title": "...", "body": "- - -"})" << '\n';
  REQUIRE(run_tool("dateline-index", {"add", "-i", index, articles}).status == 0);
  const auto mute = make_queries(index);
  CHECK(mute.status == 3);
  CHECK(mute.err.find("no words") != std::string::npos);

  REQUIRE(run_tool("dateline-index", {"delete", "-i", index, "mute"}).status == 0);
  const auto empty = make_queries(index);
  CHECK(empty.status == 3);
  CHECK(empty.err.find("no articles") != std::string::npos);
  CHECK(empty.out.empty());
}
