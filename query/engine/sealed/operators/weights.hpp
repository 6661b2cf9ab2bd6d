#pragma once

#include <cstdint>

namespace dateline::query::sealed {

/// The BM25 score of a word (k1 = 1.2, b = 0.75, k3 = 1) as a function of an article's wdf and length.
class WordWeight {
 public:
  /// `w`: how often the word stands in its node.
  WordWeight(double word_idf, std::uint32_t w, double average_length)
      : weight_(word_idf * 2 * w / (1.0 + w) * 2.2), per_word_(average_length > 0 ? 1.2 * 0.75 / average_length : 0) {}

  [[nodiscard]] double operator()(std::uint32_t wdf, std::uint32_t length) const noexcept {
    const auto tf = static_cast<double>(wdf);
    return weight_ * tf / (tf + 1.2 * 0.25 + per_word_ * length);
  }

 private:
  double weight_;
  double per_word_;
};

}  // namespace dateline::query::sealed
