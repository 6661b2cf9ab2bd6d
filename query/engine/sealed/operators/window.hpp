#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace dateline::query::sealed {

/// A query is evaluated for this many documents at a time. Window k holds the documents
/// [k * window_size, (k + 1) * window_size).
inline constexpr std::uint32_t window_size = 4096;

/// The documents of a window that match: document d of the window is bit d mod 64 of word d / 64.
using Mask = std::array<std::uint64_t, window_size / 64>;

/// The result of an operator for one window. The score of a document that does not match is undefined. 33 KB: allocate
/// it on the heap.
struct Window {
  Mask mask;
  std::array<double, window_size> scores;
};

/// Calls visit(d) for each document of the window that matches, in rising order.
template <typename Visit>
void for_each(const Mask& mask, Visit visit) {
  for (std::size_t word = 0; word < mask.size(); ++word)
    for (auto bits = mask[word]; bits != 0; bits &= bits - 1)
      visit(static_cast<std::uint32_t>(word * 64) + static_cast<std::uint32_t>(std::countr_zero(bits)));
}

inline void set(Mask& mask, std::uint32_t document) noexcept {
  mask[document / 64] |= std::uint64_t{1} << document % 64;
}

inline void clear(Mask& mask, std::uint32_t document) noexcept {
  mask[document / 64] &= ~(std::uint64_t{1} << document % 64);
}

inline void intersect(Mask& mask, const Mask& other) noexcept {
  for (std::size_t i = 0; i < mask.size(); ++i) mask[i] &= other[i];
}

[[nodiscard]] inline std::uint32_t count(const Mask& mask) noexcept {
  std::uint32_t count = 0;
  for (const auto word : mask) count += static_cast<std::uint32_t>(std::popcount(word));
  return count;
}

[[nodiscard]] inline bool is_empty(const Mask& mask) noexcept {
  std::uint64_t any = 0;
  for (const auto word : mask) any |= word;
  return any == 0;
}

}  // namespace dateline::query::sealed
