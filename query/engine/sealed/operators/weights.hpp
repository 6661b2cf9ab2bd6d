#pragma once

#include <cstdint>

#include "query/engine/bm25.hpp"

namespace dateline::query::sealed {

/// The BM25 score of one word as a function of an article's tf and length; see bm25.hpp for the formula. All factors
/// that do not depend on the article are computed once. The order of the operations decides the last bits of a score:
/// do not rearrange it.
/// Immutable after construction; safe to share between threads.
class WordWeight {
 public:
  /// `w`: how often the word occurs in its node of the query. `average_length`: of all articles; 0 if there are none.
  WordWeight(double word_idf, std::uint32_t w, double average_length)
      : weight_(word_idf * (bm25::k3 + 1) * w / (bm25::k3 + w) * (bm25::k1 + 1)),
        per_word_(average_length > 0 ? bm25::k1 * bm25::b / average_length : 0) {}

  /// `wdf`: the tf of the formula, title occurrences weighted.
  [[nodiscard]] double operator()(std::uint32_t wdf, std::uint32_t length) const noexcept {
    const auto tf = static_cast<double>(wdf);
    return weight_ * tf / (tf + bm25::k1 * (1 - bm25::b) + per_word_ * length);
  }

 private:
  double weight_;
  double per_word_;
};

}  // namespace dateline::query::sealed
