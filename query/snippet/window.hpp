#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "query/snippet/highlighter.hpp"

namespace dateline::query {

/// Selection of the pieces of a text to show. Pure.

/// Bytes [start, end) of a text.
struct Window {
  std::uint32_t start;
  std::uint32_t end;
};

/// Picks at most `most` windows of at most `width` bytes each (more only if a single match is longer), at least `width`
/// bytes apart. Prefers windows with more different leaves of the query, then with more matches, then the earlier one.
/// Precondition: `matches` are sorted by start. The result is in text order.
[[nodiscard]] std::vector<Window> best_windows(std::span<const Match> matches, std::size_t most, std::uint32_t width);

}  // namespace dateline::query
