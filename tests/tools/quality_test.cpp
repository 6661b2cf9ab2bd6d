#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <string>
#include <vector>

#include "tests/support/json.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/tools/sample_index.hpp"

using namespace dateline::test;
using Catch::Matchers::Contains;

namespace {

/// An index of three small articles, with judgements.
class JudgedIndex {
 public:
  JudgedIndex() {
    write("articles.jsonl", R"({"id": "wheat", "title": "", "text": "wheat wheat harvest", "date": "2013-01-01"}
{"id": "rice", "title": "", "text": "rice harvest of the year", "date": "2013-01-01"}
{"id": "steel", "title": "", "text": "steel output", "date": "2013-01-01"}
)");
    write("topics", "1\twheat harvest\n2\tsteel\n3\trice\n");
    write("qrels", "1 0 wheat 1\n1 0 rice 2\n2 0 steel 1\n");
    REQUIRE(run_tool("dateline-index", {"add", "-i", path("idx"), path("articles.jsonl")}).status == 0);
  }

  [[nodiscard]] std::string path(const std::string& name) const { return (directory_.path() / name).string(); }
  void write(const std::string& name, const std::string& text) const { std::ofstream(path(name)) << text; }

  [[nodiscard]] auto quality(std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments{"quality",      "-i",      path("idx"),  "--queries",
                                       path("topics"), "--qrels", path("qrels")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_tool("dateline-bench", arguments);
  }

 private:
  TemporaryDirectory directory_;
};

}  // namespace

TEST_CASE("quality measures the rankings of the queries that have judgements") {
  const JudgedIndex index;
  const auto run = index.quality({"--any", "--each", "--format", "json", "--run", index.path("run")});
  CHECK(run.status == 0);
  CHECK(run.err == "dateline-bench: not counted, without judgements: 1 query\n");
  const auto report = parse_json(run.out);
  CHECK(report.at("queries") == 2);
  CHECK(report.at("map") == Approx(1));
  CHECK(report.at("recall_100") == Approx(1));
  const auto first = report.at("by_query").at("1").at("ndcg_10").get<double>();  // grades 1, 2; ideal 2, 1
  CHECK(first == Approx((1 + 2 / std::log2(3)) / (2 + 1 / std::log2(3))));
  CHECK(report.at("ndcg_10") == Approx((first + 1) / 2));
  std::ifstream in(index.path("run"));
  std::string line;
  std::getline(in, line);
  CHECK(line.starts_with("1 Q0 wheat 1 "));
  CHECK_THAT(index.quality({"--any"}).out, Contains("nDCG@10") && Contains("2 queries"));
  // Without --any, both words must occur.
  CHECK(parse_json(index.quality({"--format", "json"}).out).at("map") == Approx(0.75));
}

TEST_CASE("quality reads grades that run the other way with --grades") {
  const JudgedIndex index;
  const auto run = index.quality({"--any", "--format", "json", "--grades", "1=2,2=1"});
  CHECK(parse_json(run.out).at("ndcg_10") == Approx(1));
  CHECK(index.quality({"--grades", "1"}).status == 2);
}

TEST_CASE("quality says what is wrong with its input") {
  const JudgedIndex index;
  index.write("topics", "1\tcountry:atlantis\n");
  const auto wrong_query = index.quality();
  CHECK(wrong_query.status == 2);
  CHECK_THAT(wrong_query.err, Contains("query '1'") && Contains("--literal"));
  CHECK(index.quality({"--literal"}).status == 0);
  index.write("topics", "7\twheat\n");
  const auto no_judgements = index.quality();
  CHECK(no_judgements.status == 3);
  CHECK_THAT(no_judgements.err, Contains("no query has judgements"));
  index.write("qrels", "7 0 oats 1\n");
  CHECK_THAT(index.quality().err, Contains("the index has none of the relevant articles"));
  index.write("qrels", "7 0 wheat -1\n");
  CHECK_THAT(index.quality().err, Contains("no article is judged relevant"));
  index.write("qrels", "7 0 wheat\n");
  const auto damaged = index.quality();
  CHECK(damaged.status == 3);
  CHECK_THAT(damaged.err, Contains("qrels, line 1: 3 fields"));
}

TEST_CASE("on Cranfield both engines rank as well as Lucene's English analyzer and BM25") {
  const auto documents = shared_file("relevance/cranfield/docs.jsonl");
  if (!documents) return;
  const TemporaryDirectory directory;
  for (const std::string engine : {"sealed", "xapian"}) {
    const auto index = (directory.path() / engine).string();
    REQUIRE(run_tool("dateline-index", {"add", "-i", index, "--engine", engine, documents->string()}).status == 0);
    const auto run = run_tool("dateline-bench", {"quality", "-i", index, "--queries",
                                                 shared_file("relevance/cranfield/queries.tsv")->string(), "--qrels",
                                                 shared_file("relevance/cranfield/qrels.trec")->string(), "--any",
                                                 "--literal", "--grades", "1=4,2=3,3=2,4=1", "--format", "json"});
    INFO(engine << ": " << run.out << run.err);
    REQUIRE(run.status == 0);
    const auto report = parse_json(run.out);
    CHECK(report.at("ndcg_10") > 0.3659);
    CHECK(report.at("map") > 0.3044);
    CHECK(report.at("recall_100") > 0.7362);
  }
}
