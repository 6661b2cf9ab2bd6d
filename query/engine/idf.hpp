#pragma once

#include <cmath>
#include <cstdint>

namespace dateline::query {

/// What a word that stands in `matched` of `articles` is worth: the idf of Xapian's BM25, which is never negative.
[[nodiscard]] inline double idf(std::uint64_t articles, std::uint64_t matched) {
  const auto df = static_cast<double>(matched);
  auto ratio = (static_cast<double>(articles) - df + 0.5) / (df + 0.5);
  if (ratio < 2) ratio = 1 + ratio / 2;
  return std::log(ratio);
}

}  // namespace dateline::query
