#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/tools/sample_index.hpp"

using namespace dateline::test;
using nlohmann::json;

namespace {

std::vector<std::string> ids(const json& hits) {
  std::vector<std::string> found;
  for (const auto& hit : hits) found.push_back(hit.at("id"));
  return found;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find('\n', start), text.size());
    lines.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return lines;
}

}  // namespace

TEST_CASE("every article of every format of the sample is indexed and found again by its id") {
  const SampleIndex index;
  INFO(index.added().err);
  REQUIRE(index.added().status == 0);
  const auto gold = parse_lines(run_shell("cat \"$1\"", {DATELINE_SOURCE_DIR "/corpus/expected.jsonl"}).out);
  std::vector<std::string> wanted = ids(gold);
  auto found = ids(index.query_json("search", {"-n", "all"}).at("hits"));
  const auto others = parse_lines(run_shell("cat \"$1\"", {DATELINE_SOURCE_DIR "/corpus/gold/press.jsonl"}).out);
  for (const auto& id : ids(others)) CHECK(std::erase(wanted, id) == 1);
  std::sort(wanted.begin(), wanted.end());
  std::sort(found.begin(), found.end());
  CHECK(found == wanted);
  CHECK(run_tool("dateline-index", {"check", "-i", index.path()}).status == 0);

  for (const auto& article : gold) {
    if (!std::binary_search(wanted.begin(), wanted.end(), article.at("id").get<std::string>())) continue;
    const auto got = index.query_json("get", {article.at("id")});
    INFO(article.at("id"));
    const auto& record = got.is_array() ? got.at(0) : got;
    CHECK(record.at("id") == article.at("id"));
    CHECK(record.at("published") == article.at("published"));
  }
}

TEST_CASE("all output formats of a search show the same hits in the same order") {
  const SampleIndex index;
  const auto whole = index.query_json("search", {"minister", "-n", "all"});
  CHECK(whole.at("format_version").is_number());
  REQUIRE(whole.at("total").get<std::size_t>() > 5);
  REQUIRE(whole.at("hits").size() == whole.at("total"));

  const auto jsonl = index.query("search", {"minister", "-n", "all", "--format", "jsonl"});
  CHECK(jsonl.status == 0);
  CHECK(ids(json(parse_lines(jsonl.out))) == ids(whole.at("hits")));

  const auto csv = index.query("search", {"minister", "-n", "all", "--format", "csv", "--fields", "id"});
  CHECK(csv.status == 0);
  auto rows = lines_of(csv.out);
  REQUIRE_FALSE(rows.empty());
  CHECK(rows.front().starts_with("id"));
  CHECK(rows.size() == whole.at("hits").size() + 1);

  const auto text = index.query("search", {"minister", "-n", "3"});
  CHECK(text.status == 0);
  CHECK(text.out.find(whole.at("hits").at(0).at("published").get<std::string>()) != std::string::npos);
  CHECK(text.out.find('\x1b') == std::string::npos);  // colour only on a terminal
}

TEST_CASE("snippet marks are byte ranges of the snippet that contain query words") {
  const SampleIndex index;
  const auto answer = index.query_json("search", {"ministers", "-n", "all"});
  std::size_t marks = 0;
  for (const auto& hit : answer.at("hits")) {
    for (const auto& snippet : hit.at("snippets")) {
      const std::string text = snippet.at("text");
      for (const auto& mark : snippet.at("marks")) {
        const std::size_t start = mark.at(0);
        const std::size_t end = mark.at(1);
        REQUIRE(end <= text.size());
        REQUIRE(start < end);
        auto word = text.substr(start, end - start);
        std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) { return std::tolower(c); });
        CHECK(word.starts_with("minist"));
        ++marks;
      }
    }
  }
  CHECK(marks > 0);
}

TEST_CASE("facets are the same in JSON, CSV and JSON lines") {
  const SampleIndex index;
  const auto countries =
      index.query_json("search", {"-n", "0", "--facet", "country:all"}).at("facets").at("country").at("values");
  REQUIRE(countries.size() > 10);
  const auto csv = index.query("search", {"-n", "0", "--facet", "country:all", "--format", "csv"});
  const auto rows = lines_of(csv.out);
  REQUIRE(rows.size() == countries.size() + 1);
  CHECK(rows.front().starts_with("facet,value,label,count"));
  CHECK(rows.at(1).starts_with("country," + countries.at(0).at("value").get<std::string>() + ","));
  const auto jsonl = parse_lines(index.query("search", {"-n", "0", "--facet", "country:all", "--format", "jsonl"}).out);
  REQUIRE(jsonl.size() == countries.size());
  for (std::size_t i = 0; i < jsonl.size(); ++i) {
    CHECK(jsonl[i].at("value") == countries[i].at("value"));
    CHECK(jsonl[i].at("count") == countries[i].at("count"));
  }
}

TEST_CASE("a search does not fail if the reader of its output closes the pipe early") {
  const SampleIndex index;
  const auto ended =
      run_shell("dateline-query search -i \"$1\" -n all --format jsonl | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}",
                {index.path()});
  CHECK(ended.out == "0\n");
  CHECK(ended.err.empty());
}
