#include "benchmarks/quality/judgements.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "benchmarks/quality/topics.hpp"
#include "common/error.hpp"

using namespace dateline;
using namespace dateline::bench;
using Catch::Matchers::Contains;

namespace {

Judgements judgements_in(const std::string& text, const GradeMap& map = {}) {
  std::istringstream in(text);
  return read_judgements(in, "qrels", map);
}

std::vector<Topic> topics_in(const std::string& text) {
  std::istringstream in(text);
  return read_topics(in, "topics");
}

}  // namespace

TEST_CASE("judgements are read with any blanks between the fields, and grades may be mapped") {
  const auto judgements = judgements_in(
      "\xEF\xBB\xBF"
      "1 0 a 2\r\n\n1\t0\tb  -1\n2 Q0 a 1\n",
      {{1, 4}, {-1, 0}});
  CHECK(judgements.size() == 2);
  CHECK(judgements.at("1") == Grades{{"a", 2}, {"b", 0}});
  CHECK(judgements.at("2") == Grades{{"a", 4}});
}

TEST_CASE("damaged and contradictory judgements are refused with the line and the reason") {
  CHECK_THROWS_WITH(judgements_in("1 0 a 1\n1 0 a\n"),
                    "qrels, line 2: 3 fields instead of 4: query, 0, article, grade");
  CHECK_THROWS_WITH(judgements_in("1 0 a b 1\n"), Contains("5 fields instead of 4"));
  CHECK_THROWS_WITH(judgements_in("1 0 a 1.5\n"), "qrels, line 1: the grade '1.5' is not a whole number");
  CHECK_THROWS_WITH(judgements_in("1 0 a 99999999999\n"), Contains("not a whole number"));
  CHECK_THROWS_WITH(judgements_in("1 0 a 1\n2 0 a 0\n1 0 a 0\n"),
                    "qrels, line 3: grade 0 for query '1' and article 'a', but 1 in an earlier line");
  CHECK_THROWS_WITH(judgements_in("\n"), "qrels: contains no judgements");
  CHECK(judgements_in("1 0 a 1\n1 0 a 1\n").at("1").size() == 1);
}

TEST_CASE("the option --grades takes pairs of whole numbers, each grade once") {
  CHECK(parse_grades({"1=4,2=3", "-1=0"}) == GradeMap{{1, 4}, {2, 3}, {-1, 0}});
  for (const std::string wrong : {"1", "1=", "=1", "1=x", "1=2=3", "1=2,,3=4"})
    CHECK_THROWS_AS(parse_grades({wrong}), UsageError);
  CHECK_THROWS_WITH(parse_grades({"1=4", "1=3"}), "--grades: grade 1 means both 4 and 3");
}

TEST_CASE("topics are lines of an id and a text, or TREC's") {
  const auto lines = topics_in("1\twhat: is this\n\n20001:obama family tree\n");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].id == "1");
  CHECK(lines[0].text == "what: is this");
  CHECK(lines[1].id == "20001");
  CHECK(lines[1].text == "obama family tree");
  const auto trec = topics_in(
      "<top>\n<num> Number: 301\n<title> International\nOrganized Crime\n\n<desc> Description:\nIdentify all.\n</top>\n"
      "<top>\n<num>302</num>\n<title>Polio</title>\n</top>\n");
  REQUIRE(trec.size() == 2);
  CHECK(trec[0].id == "301");
  CHECK(trec[0].text == "International Organized Crime");
  CHECK(trec[1].id == "302");
  CHECK(trec[1].text == "Polio");
}

TEST_CASE("damaged topics are refused with the line and the reason") {
  CHECK_THROWS_WITH(topics_in("1\ta\nno separator\n"),
                    "topics, line 2: neither a tab nor a colon between the query's id and its text");
  CHECK_THROWS_WITH(topics_in("1\t\n"), "topics, line 1: query '1' has no text");
  CHECK_THROWS_WITH(topics_in("\ta\n"), "topics, line 1: a query without an id");
  CHECK_THROWS_WITH(topics_in("1\ta\n1\tb\n"), "topics, line 2: query '1' comes twice");
  CHECK_THROWS_WITH(topics_in("<top>\n<num> 1\n<title> a\n"), Contains("a <top> without </top>"));
  CHECK_THROWS_WITH(topics_in("<top>\n<num> 1\n<top>\n"), "topics, line 3: a <top> inside another");
  CHECK_THROWS_WITH(topics_in("<top>\n<num> 1\n</top>\n"), "topics, line 3: query '1' has no text");
  CHECK_THROWS_WITH(topics_in(" \n"), "topics: contains no queries");
}
