#pragma once

#include <cstddef>
#include <optional>

#include "common/facts/text/words.hpp"

namespace dateline::facts {

/// How many of a unit of time are meant.
struct Amount {
  std::size_t first;  ///< index of its first word
  int halves;         ///< the number times two: 4 for "two", 1 for "half a", 5 for "two and a half"
};

/// The amount that ends before word i, the unit: "25", "twenty-five", "a hundred and fifty", "a couple of", "two and a
/// half", "half a dozen", "2.5". It does not start before word `floor`. Nothing if there is none. Looks at a bounded
/// number of words.
[[nodiscard]] std::optional<Amount> amount_before(const Words& words, std::size_t i, std::size_t floor);

}  // namespace dateline::facts
