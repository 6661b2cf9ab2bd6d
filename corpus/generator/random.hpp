#pragma once

#include <cmath>
#include <cstdint>

namespace dateline::corpus {

/// A small generator of random numbers (splitmix64): the same on every machine, and good for many short streams.
class Random {
 public:
  explicit Random(std::uint64_t seed) noexcept : state_(seed) {}

  std::uint64_t next() noexcept {
    auto z = state_ += 0x9e3779b97f4a7c15U;
    z = (z ^ z >> 30U) * 0xbf58476d1ce4e5b9U;
    z = (z ^ z >> 27U) * 0x94d049bb133111ebU;
    return z ^ z >> 31U;
  }
  /// In [0, limit).
  std::uint32_t below(std::uint32_t limit) noexcept {
    return static_cast<std::uint32_t>((next() >> 32U) * limit >> 32U);
  }
  /// In [0, 1).
  double unit() noexcept { return static_cast<double>(next() >> 11U) * 0x1p-53; }
  /// In [0, count), n as often as 1 / (n + 1) says.
  std::uint32_t zipfian(std::uint32_t count) noexcept {
    const auto rank = static_cast<std::uint32_t>(std::exp(unit() * std::log(static_cast<double>(count) + 1)));
    return rank > count ? count - 1 : rank - 1;
  }

 private:
  std::uint64_t state_;
};

}  // namespace dateline::corpus
