#pragma once

#include <cmath>
#include <cstdint>

/// The parameters and the idf of BM25, which both engines score with.
///
///   score(word, article) = idf * (k3 + 1) * w / (k3 + w) * (k1 + 1) * tf / (tf + k1 * (1 - b + b * length / average))
///
/// w: how often the word occurs in its node of the query; tf: how often it occurs in the article, where an occurrence
/// in the title counts as often as the index's setting `title_weight` says; length: the sum of tf over the article's
/// words; average: the mean length of all articles. The score of a query is the sum over its words.
///
/// Equals Xapian's BM25Weight(1.2, 0, 1, 0.75, 0), that is (k1, k2, k3, b, min_normlen): no term for the length of the
/// query (k2 = 0), and no lower bound on the normalised length of an article.
///
/// Source: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", Foundations and Trends in
/// Information Retrieval 3(4), 2009; the idf is the one of Robertson and Spärck Jones, "Relevance weighting of search
/// terms", JASIS 27(3), 1976, without relevance information.
namespace dateline::query {

namespace bm25 {

inline constexpr double k1 = 1.2;  ///< how slowly repetitions in an article saturate
inline constexpr double b = 0.75;  ///< how much the length of an article matters: 0 not at all, 1 in full
inline constexpr double k3 = 1;    ///< how slowly repetitions in the query saturate

}  // namespace bm25

/// The idf of a word that occurs in `matched` of `articles`. Like Xapian, bends the curve of common words so that the
/// result is never negative.
[[nodiscard]] inline double idf(std::uint64_t articles, std::uint64_t matched) {
  const auto df = static_cast<double>(matched);
  auto ratio = (static_cast<double>(articles) - df + 0.5) / (df + 0.5);
  if (ratio < 2) ratio = 1 + ratio / 2;
  return std::log(ratio);
}

}  // namespace dateline::query
