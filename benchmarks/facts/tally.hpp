#pragma once

#include <cstddef>

namespace dateline::bench {

/// Counts that precision and recall are made of. Micro-averaged: add up the tallies of all articles, then divide.
struct Tally {
  std::size_t wanted = 0;  ///< in the gold
  std::size_t found = 0;   ///< by the extraction
  std::size_t right = 0;   ///< in both

  Tally& operator+=(const Tally& other) noexcept {
    wanted += other.wanted;
    found += other.found;
    right += other.right;
    return *this;
  }
  /// Of what was found, the share that is right; 1 where nothing was found.
  [[nodiscard]] double precision() const noexcept { return share(right, found); }
  /// Of what was wanted, the share that was found; 1 where nothing was wanted.
  [[nodiscard]] double recall() const noexcept { return share(right, wanted); }
  [[nodiscard]] double f1() const noexcept { return share(2 * right, wanted + found); }

 private:
  static double share(std::size_t part, std::size_t whole) noexcept {
    return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
  }
};

}  // namespace dateline::bench
