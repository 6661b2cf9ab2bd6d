#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "query/engine/bm25.hpp"

namespace dateline::query::sealed {

/// The unit of a query's scores: each score that is added is rounded to a multiple of it. It is so small that the sum
/// of all scores is below 2^52 units, so doubles add them exactly: an article's score does not depend on the order in
/// which its parts are added, whatever path finds the article. Rounding changes a score by at most 2^-52 of the
/// largest possible one.
class ScoreUnit {
 public:
  /// `largest`: at least the sum of all scores that an article can get.
  explicit ScoreUnit(double largest)
      : unit_(largest > 0 ? std::ldexp(1.0, std::ilogb(largest) + 1 - 51) : 0), shift_(unit_ * 0x1.8p52) {}

  /// The score as a multiple of the unit, at least one unit: only what does not match scores 0.
  [[nodiscard]] double round(double score) const noexcept { return std::max((score + shift_) - shift_, unit_); }
  [[nodiscard]] double unit() const noexcept { return unit_; }
  /// Adding and subtracting this number rounds to a multiple of the unit, because the sum has no lower bits.
  [[nodiscard]] double shift() const noexcept { return shift_; }

 private:
  double unit_;
  double shift_;
};

/// A wdf or length above this counts as this.
inline constexpr std::uint32_t most_counted = 0x7fffffff;

/// The BM25 score of one word as a function of an article's tf and length; see bm25.hpp for the formula. All factors
/// that do not depend on the article are computed once. Computed in floats: within 3e-7 of the exact value.
/// Immutable after construction; safe to share between threads.
struct WordWeight {
  /// `w`: how often the word occurs in its node of the query. `average_length`: of all articles; 0 if there are none.
  WordWeight(double word_idf, std::uint32_t w, double average_length, ScoreUnit score_unit)
      : weight(static_cast<float>(word_idf * (bm25::k3 + 1) * w / (bm25::k3 + w) * (bm25::k1 + 1))),
        base(static_cast<float>(bm25::k1 * (1 - bm25::b))),
        per_word(average_length > 0 ? static_cast<float>(bm25::k1 * bm25::b / average_length) : 0),
        unit(score_unit) {}

  /// `wdf`: the tf of the formula, title occurrences weighted. The order of the operations decides the last bits of a
  /// score: score_postings computes the same.
  [[nodiscard]] double operator()(std::uint32_t wdf, std::uint32_t length) const noexcept {
    const auto tf = static_cast<float>(std::min(wdf, most_counted));
    const float norm = base + per_word * static_cast<float>(std::min(length, most_counted));
    return unit.round(static_cast<double>(weight * tf / (tf + norm)));
  }
  /// At least the score of any article. The margin covers the rounding of floats.
  [[nodiscard]] double most() const noexcept { return with_margin(static_cast<double>(weight)); }
  /// At least the score of any article with at most this wdf and at least this length.
  [[nodiscard]] double most(std::uint32_t wdf, std::uint32_t length) const noexcept {
    const auto tf = static_cast<float>(wdf);
    return with_margin(static_cast<double>(weight * tf / (tf + (base + per_word * static_cast<float>(length)))));
  }

  float weight;
  float base;
  float per_word;
  ScoreUnit unit;

 private:
  [[nodiscard]] double with_margin(double score) const noexcept { return score * (1 + 1e-6) + unit.unit(); }
};

}  // namespace dateline::query::sealed
