#include "benchmarks/quality/measures.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>

namespace dateline::bench {

namespace {

constexpr std::size_t ndcg_depth = 10;
constexpr std::size_t recall_depth = 100;

int grade_of(const std::string& id, const Grades& grades) {
  const auto judged = grades.find(id);
  return judged == grades.end() ? 0 : std::max(judged->second, 0);
}

/// The discounted cumulative gain of the first articles, given the grades of all in order.
double discounted_gain(const std::vector<int>& grades) {
  double gain = 0;
  for (std::size_t i = 0; i < std::min(grades.size(), ndcg_depth); ++i)
    gain += grades[i] / std::log2(static_cast<double>(i) + 2);
  return gain;
}

}  // namespace

RankingQuality& RankingQuality::operator+=(const RankingQuality& other) noexcept {
  ndcg_10 += other.ndcg_10;
  average_precision += other.average_precision;
  recall_100 += other.recall_100;
  return *this;
}

RankingQuality& RankingQuality::operator/=(double divisor) noexcept {
  ndcg_10 /= divisor;
  average_precision /= divisor;
  recall_100 /= divisor;
  return *this;
}

void sort_ranking(std::vector<RankedArticle>& ranking) {
  std::sort(ranking.begin(), ranking.end(), [](const RankedArticle& a, const RankedArticle& b) {
    const auto of_a = static_cast<float>(a.score);
    const auto of_b = static_cast<float>(b.score);
    return of_a != of_b ? of_a > of_b : a.id > b.id;
  });
}

RankingQuality quality_of(const std::vector<RankedArticle>& ranking, const Grades& grades) {
  std::vector<int> best;
  for (const auto& [id, grade] : grades)
    if (grade > 0) best.push_back(grade);
  if (best.empty()) return {};
  std::sort(best.begin(), best.end(), std::greater<>());

  std::vector<int> found;
  double relevant = 0;
  RankingQuality quality;
  for (const auto& article : ranking) {
    found.push_back(grade_of(article.id, grades));
    if (found.back() == 0) continue;
    relevant += 1;
    quality.average_precision += relevant / static_cast<double>(found.size());
    if (found.size() <= recall_depth) quality.recall_100 += 1;
  }
  const auto wanted = static_cast<double>(best.size());
  quality.ndcg_10 = discounted_gain(found) / discounted_gain(best);
  quality.average_precision /= wanted;
  quality.recall_100 /= wanted;
  return quality;
}

}  // namespace dateline::bench
