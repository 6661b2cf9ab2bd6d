#pragma once

#include <cmath>
#include <cstdint>

namespace dateline::corpus {

/// The random number generator SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
/// The same on every machine, and cheap to seed for many short streams. Not thread-safe.
class Random {
 public:
  explicit Random(std::uint64_t seed) noexcept : state_(seed) {}

  /// Uniform over all 64-bit numbers.
  std::uint64_t next() noexcept {
    auto z = state_ += 0x9e3779b97f4a7c15U;
    z = (z ^ z >> 30U) * 0xbf58476d1ce4e5b9U;
    z = (z ^ z >> 27U) * 0x94d049bb133111ebU;
    return z ^ z >> 31U;
  }
  /// Uniform in [0, limit).
  std::uint32_t below(std::uint32_t limit) noexcept {
    return static_cast<std::uint32_t>((next() >> 32U) * limit >> 32U);
  }
  /// Uniform in [0, 1).
  double unit() noexcept { return static_cast<double>(next() >> 11U) * 0x1p-53; }
  /// In [0, count), with the probability of n about proportional to 1 / (n + 1): Zipf's law.
  std::uint32_t zipfian(std::uint32_t count) noexcept {
    const auto rank = static_cast<std::uint32_t>(std::exp(unit() * std::log(static_cast<double>(count) + 1)));
    return rank > count ? count - 1 : rank - 1;
  }

 private:
  std::uint64_t state_;
};

}  // namespace dateline::corpus
