#include "common/segment/postings/bounds.hpp"

#include <algorithm>

#include "common/segment/columns/length_code.hpp"

namespace dateline::segment {

void BoundsBuilder::add(std::uint32_t wdf, std::uint32_t length) noexcept {
  const auto row = static_cast<std::uint8_t>(std::min(wdf, 255U));
  // Code + 1 must fit in a byte, so the highest code becomes the second highest. A shorter length keeps the bound
  // valid.
  const auto code = static_cast<std::uint8_t>(std::min<unsigned>(encode_length(length), 254) + 1);
  auto& shortest = shortest_[row];
  if (shortest == 0 || code < shortest) shortest = code;
  most_ = std::max(most_, row);
}

Bounds BoundsBuilder::take() noexcept {
  // From the highest wdf down, a pair is needed only if its length is below all lengths so far. At most four are kept:
  // a further pair is merged with the last, which gets the higher wdf and the shorter length of both.
  Bounds bounds;
  std::size_t size = 0;
  for (unsigned wdf = most_; wdf > 0; --wdf) {
    if (shortest_[wdf] == 0) continue;
    const Bound bound{static_cast<std::uint8_t>(wdf), static_cast<std::uint8_t>(shortest_[wdf] - 1)};
    shortest_[wdf] = 0;
    if (size > 0 && bound.length >= bounds[size - 1].length) continue;
    if (size == bounds_per_block)
      bounds[size - 1].length = bound.length;
    else
      bounds[size++] = bound;
  }
  shortest_[0] = 0;
  most_ = 0;
  std::reverse(bounds.begin(), bounds.begin() + static_cast<std::ptrdiff_t>(size));
  for (auto i = std::max<std::size_t>(size, 1); i < bounds_per_block; ++i) bounds[i] = bounds[i - 1];
  return bounds;
}

}  // namespace dateline::segment
