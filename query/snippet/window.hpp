#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "query/snippet/highlighter.hpp"

namespace dateline::query {

/// Bytes [start, end) of a text.
struct Window {
  std::uint32_t start;
  std::uint32_t end;
};

/// Picks up to `most` windows of at most `width` bytes (but never less than one match), apart from each other, that
/// show the most of the query: different parts first, then repetitions, then what stands earlier. In text order.
[[nodiscard]] std::vector<Window> best_windows(std::span<const Match> matches, std::size_t most, std::uint32_t width);

}  // namespace dateline::query
