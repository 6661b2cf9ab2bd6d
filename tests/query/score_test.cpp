#include <catch2/catch.hpp>

#include <cmath>
#include <map>

#include "common/model/record.hpp"
#include "tests/query/hand_made/index.hpp"

using namespace dateline;
using namespace dateline::query;
using test::HandMadeIndex;
using test::story;

namespace {

// Lengths: body words + 4 for each title word.
const std::vector<test::Story> stories{story("a", "bank", "the bank said", "2014-01-01"),       // 7
                                       story("b", "", "banks and a river bank", "2014-01-02"),  // 5
                                       story("c", "", "river", "2014-01-03"),                   // 1
                                       story("d", "", "nothing here of it at all")};            // 6
constexpr double average = (7 + 5 + 1 + 6) / 4.0;

double idf(double df) {
  double ratio = (4 - df + 0.5) / (df + 0.5);
  if (ratio < 2) ratio = 1 + ratio / 2;
  return std::log(ratio);
}

/// The contract's score of one word.
double score(double df, double tf, double length, double w = 1) {
  return idf(df) * 2 * w / (1 + w) * 2.2 * tf / (tf + 1.2 * (0.25 + 0.75 * length / average));
}

std::map<std::string, double> scores(Node tree) {
  const HandMadeIndex index(stories);
  const auto engine = index.open();
  Search search;
  search.tree = std::move(tree);
  std::map<std::string, double> found;
  for (const auto& hit : engine->search(search).hits) found[engine->record(hit.document).article.id] = hit.score;
  return found;
}

}  // namespace

TEST_CASE("a word scores by the contract's formula, its title weighing three") {
  const auto found = scores({Word{"bank"}});
  REQUIRE(found.size() == 2);
  CHECK(found.at("a") == Approx(score(2, 4, 7)));
  CHECK(found.at("b") == Approx(score(2, 2, 5)));
}

TEST_CASE("a word asked for twice weighs more, by its saturation") {
  CHECK(scores({Word{"bank", false, 2}}).at("b") == Approx(score(2, 2, 5, 2)));
}

TEST_CASE("a title word scores by its count in titles and its own frequency") {
  const auto found = scores({Word{"bank", true}});
  REQUIRE(found.size() == 1);
  CHECK(found.at("a") == Approx(score(1, 1, 7)));
}

TEST_CASE("a phrase scores the sum of its words' scores, a repeated one once with its own w") {
  const auto found = scores({Phrase{{"river", "bank"}, {"river", "bank"}}});
  REQUIRE(found.size() == 1);
  CHECK(found.at("b") == Approx(score(2, 1, 5) + score(2, 2, 5)));
  CHECK(scores({Near{{"bank", "bank"}, 10, 3}}).at("b") == Approx(score(2, 2, 5, 6)));
}

TEST_CASE("a pattern scores one constant, the idf of the articles that it matches") {
  for (const auto& pattern : {Forms{Forms::Kind::prefix, "ban"}, Forms{Forms::Kind::wildcard, "b*k*"},
                              Forms{Forms::Kind::fuzzy, "bonk", 2}}) {
    const auto found = scores({pattern});
    REQUIRE(found.size() == 2);
    CHECK(found.at("a") == Approx(idf(2)));
    CHECK(found.at("b") == Approx(idf(2)));
  }
}

TEST_CASE("filters, exclusions and everything score nothing; what is optional only adds") {
  const Node bank{Word{"bank"}};
  const Node river{Word{"river"}};
  CHECK(scores({All{}}).at("d") == 0);
  CHECK(scores({Filter{{bank, river}}}).at("b") == Approx(score(2, 2, 5)));
  const auto without = scores({AndNot{{bank, river}}});
  REQUIRE(without.size() == 1);
  CHECK(without.at("a") == Approx(score(2, 4, 7)));
  const auto maybe = scores({AndMaybe{{bank, river}}});
  REQUIRE(maybe.size() == 2);
  CHECK(maybe.at("a") == Approx(score(2, 4, 7)));
  CHECK(maybe.at("b") == Approx(score(2, 2, 5) + score(2, 1, 5)));
  CHECK(scores({And{{bank, river}}}).at("b") == Approx(maybe.at("b")));
  CHECK(scores({Or{{bank, river}}}).size() == 3);
}
