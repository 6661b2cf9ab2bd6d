#pragma once

#include <cstddef>

namespace dateline::bench {

/// The counts from which precision, recall and F1 (their harmonic mean) are computed. For micro-averages, add up the
/// tallies of all articles first.
struct Tally {
  std::size_t wanted = 0;  ///< in the gold standard
  std::size_t found = 0;   ///< extracted
  std::size_t right = 0;   ///< in both

  Tally& operator+=(const Tally& other) noexcept {
    wanted += other.wanted;
    found += other.found;
    right += other.right;
    return *this;
  }
  /// The share of the found that is right; 1 if nothing was found.
  [[nodiscard]] double precision() const noexcept { return share(right, found); }
  /// The share of the wanted that was found; 1 if nothing was wanted.
  [[nodiscard]] double recall() const noexcept { return share(right, wanted); }
  [[nodiscard]] double f1() const noexcept { return share(2 * right, wanted + found); }

 private:
  static double share(std::size_t part, std::size_t whole) noexcept {
    return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
  }
};

}  // namespace dateline::bench
