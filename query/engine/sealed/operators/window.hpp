#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "common/encoding/bit_count.hpp"

namespace dateline::query::sealed {

/// A query is evaluated for this many documents at a time. Window k holds the documents
/// [k * window_size, (k + 1) * window_size).
inline constexpr std::uint32_t window_size = 4096;

/// The documents of a window that match: document d of the window is bit d mod 64 of word d / 64.
using Mask = std::array<std::uint64_t, window_size / 64>;

/// Some documents of a window, rising, with a score for each. 41 KB: allocate it on the heap.
struct ScoredDocuments {
  std::size_t size = 0;
  std::array<std::uint16_t, window_size> documents;
  std::array<double, window_size> scores;

  void add(std::uint32_t document, double score) noexcept {
    documents[size] = static_cast<std::uint16_t>(document);
    scores[size++] = score;
  }
  /// Keeps the candidates for which keep(index) is true.
  template <typename Keep>
  void keep_if(Keep keep) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < size; ++i) {
      documents[kept] = documents[i];
      scores[kept] = scores[i];
      kept += keep(i) ? 1 : 0;
    }
    size = kept;
  }
  /// Keeps the candidates with at least this score.
  void keep_from(double score) noexcept {
    keep_if([&](std::size_t i) { return scores[i] >= score; });
  }
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

[[nodiscard]] inline bool contains(const Mask& mask, std::uint32_t document) noexcept {
  return (mask[document / 64] >> document % 64 & 1) != 0;
}

inline void unite(Mask& mask, const Mask& other) noexcept {
  for (std::size_t i = 0; i < mask.size(); ++i) mask[i] |= other[i];
}

inline void intersect(Mask& mask, const Mask& other) noexcept {
  for (std::size_t i = 0; i < mask.size(); ++i) mask[i] &= other[i];
}

inline void subtract(Mask& mask, const Mask& other) noexcept {
  for (std::size_t i = 0; i < mask.size(); ++i) mask[i] &= ~other[i];
}

[[nodiscard]] inline std::uint32_t count(const Mask& mask) noexcept {
  return static_cast<std::uint32_t>(encoding::count_ones(mask.data(), mask.size()));
}

[[nodiscard]] inline bool is_empty(const Mask& mask) noexcept {
  std::uint64_t any = 0;
  for (const auto word : mask) any |= word;
  return any == 0;
}

}  // namespace dateline::query::sealed
