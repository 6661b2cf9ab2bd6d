#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

/// What a block of postings can score at most, told so that it stays true whatever idf and average length become: its
/// competitive pairs of (wdf, article length), of which no other posting beats all.
namespace dateline::segment {

struct Bound {
  std::uint8_t wdf = 0;     ///< 255: that or more
  std::uint8_t length = 0;  ///< encode_length
  auto operator<=>(const Bound&) const = default;
};

inline constexpr std::size_t bounds_per_block = 4;
/// Rising in wdf and length; the last repeated where there are fewer.
using Bounds = std::array<Bound, bounds_per_block>;

/// Gathers the postings of a block.
class BoundsBuilder {
 public:
  void add(std::uint32_t wdf, std::uint32_t length) noexcept;
  /// The bounds of what was added since the last call.
  [[nodiscard]] Bounds take() noexcept;

 private:
  std::array<std::uint8_t, 256> shortest_{};  ///< by wdf: 1 + least length code; 0 where there is none
  std::uint8_t most_ = 0;
};

}  // namespace dateline::segment
