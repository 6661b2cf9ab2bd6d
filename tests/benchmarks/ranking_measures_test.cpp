#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "benchmarks/quality/measures.hpp"

using namespace dateline::bench;

namespace {

/// A ranking with falling scores.
std::vector<RankedArticle> ranking_of(const std::vector<std::string>& ids) {
  std::vector<RankedArticle> ranking;
  for (const auto& id : ids) ranking.push_back({id, 100.0 - static_cast<double>(ranking.size())});
  return ranking;
}

const double log3 = std::log2(3);

}  // namespace

TEST_CASE("a ranking with the best articles first has all measures 1") {
  const auto quality = quality_of(ranking_of({"a", "b", "c"}), {{"a", 3}, {"b", 1}});
  CHECK(quality.ndcg_10 == Approx(1));
  CHECK(quality.average_precision == Approx(1));
  CHECK(quality.recall_100 == Approx(1));
}

TEST_CASE("measures of graded articles at known ranks, by hand") {
  // Gains 0, 1, 0, 2; the ideal order is 3, 2, 1.
  const auto quality = quality_of(ranking_of({"x", "low", "y", "middle"}), {{"high", 3}, {"middle", 2}, {"low", 1}});
  CHECK(quality.ndcg_10 == Approx((1 / log3 + 2 / std::log2(5)) / (3 + 2 / log3 + 0.5)));
  CHECK(quality.average_precision == Approx((1 / 2.0 + 2 / 4.0) / 3));
  CHECK(quality.recall_100 == Approx(2 / 3.0));
}

TEST_CASE("unjudged articles and those of grade 0 or below count as not relevant, but take a rank") {
  const Grades grades{{"good", 1}, {"bad", 0}, {"worse", -1}};
  const auto quality = quality_of(ranking_of({"worse", "bad", "unjudged", "good"}), grades);
  CHECK(quality.ndcg_10 == Approx(1 / std::log2(5)));
  CHECK(quality.average_precision == Approx(0.25));
  CHECK(quality.recall_100 == Approx(1));
}

TEST_CASE("a query without relevant or without found articles has measures of 0") {
  for (const auto& quality :
       {quality_of(ranking_of({"a"}), {}), quality_of(ranking_of({"a"}), {{"a", -1}}), quality_of({}, {{"a", 1}})}) {
    CHECK(quality.ndcg_10 == 0);
    CHECK(quality.average_precision == 0);
    CHECK(quality.recall_100 == 0);
  }
}

TEST_CASE("nDCG ends at rank 10, recall at rank 100, average precision nowhere") {
  std::vector<std::string> ids;
  for (int i = 1; i <= 120; ++i) ids.push_back("d" + std::to_string(i));
  const auto quality = quality_of(ranking_of(ids), {{"d11", 1}, {"d100", 1}, {"d101", 1}, {"missing", 1}});
  CHECK(quality.ndcg_10 == 0);
  CHECK(quality.recall_100 == Approx(0.5));
  CHECK(quality.average_precision == Approx((1 / 11.0 + 2 / 100.0 + 3 / 101.0) / 4));
}

TEST_CASE("the ideal gain, too, ends at rank 10") {
  Grades grades;
  std::vector<std::string> ids;
  for (int i = 0; i < 20; ++i) {
    ids.push_back("d" + std::to_string(i));
    grades[ids.back()] = 2;
  }
  CHECK(quality_of(ranking_of(ids), grades).ndcg_10 == Approx(1));
}

TEST_CASE("equal scores are ordered by falling id, and scores that differ only beyond single precision are equal") {
  std::vector<RankedArticle> ranking{{"a", 1}, {"c", 1 + 1e-12}, {"b", 1}, {"z", 0.5}, {"first", 2}};
  sort_ranking(ranking);
  std::string order;
  for (const auto& article : ranking) order += article.id + " ";
  CHECK(order == "first c b a z ");
}
