#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

/// Upper bounds of the scores in a block of postings, independent of idf and average length: up to four pairs (wdf,
/// article length) such that each posting has at most the wdf and at least the length of some pair. Stored for
/// block-max pruning (Ding and Suel, SIGIR 2011).
namespace dateline::segment {

struct Bound {
  std::uint8_t wdf = 0;     ///< 255 means 255 or more
  std::uint8_t length = 0;  ///< as encode_length gives it
  auto operator<=>(const Bound&) const = default;
};

inline constexpr std::size_t bounds_per_block = 4;
/// Ascending in wdf and length; the last pair is repeated if there are fewer than four.
using Bounds = std::array<Bound, bounds_per_block>;

/// Computes the bounds of a block. Not thread-safe.
class BoundsBuilder {
 public:
  void add(std::uint32_t wdf, std::uint32_t length) noexcept;
  /// The bounds of what was added since the last call.
  [[nodiscard]] Bounds take() noexcept;

 private:
  std::array<std::uint8_t, 256> shortest_{};  ///< by wdf: 1 + smallest length code; 0 if there is none
  std::uint8_t most_ = 0;
};

}  // namespace dateline::segment
