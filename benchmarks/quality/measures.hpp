#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::bench {

/// An article of a ranking.
struct RankedArticle {
  std::string id;
  double score = 0;
};

/// How relevant the judged articles of one query are, by id. A grade above 0 means relevant, and the higher the better.
/// An article that was not judged counts as not relevant.
using Grades = std::map<std::string, int, std::less<>>;

/// Three measures of a ranking, each from 0 to 1.
struct RankingQuality {
  /// Normalised discounted cumulative gain of the first 10: the sum of grade / log2(rank + 1), relative to that of the
  /// best ranking of all judged articles. Grades below 0 count as 0.
  double ndcg_10 = 0;
  double average_precision = 0;  ///< the sum of the precision at each relevant article found / number of relevant ones
  double recall_100 = 0;         ///< the share of the relevant articles that is among the first 100

  RankingQuality& operator+=(const RankingQuality& other) noexcept;
  RankingQuality& operator/=(double divisor) noexcept;
};

/// The order in which a ranking is measured: by falling score in single precision and, among equal scores, by falling
/// id. So trec_eval gives the same values for the same ranking.
void sort_ranking(std::vector<RankedArticle>& ranking);

/// Measures a sorted ranking without repeated articles as trec_eval 9 defines ndcg_cut_10, map and recall_100. All are
/// 0 where no article is relevant.
///
/// Source: trec_eval, of NIST; for the gain, Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR
/// techniques", ACM TOIS 20(4), 2002, with the discount log2(rank + 1).
[[nodiscard]] RankingQuality quality_of(const std::vector<RankedArticle>& ranking, const Grades& grades);

}  // namespace dateline::bench
