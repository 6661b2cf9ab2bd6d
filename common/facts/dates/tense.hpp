#pragma once

#include <cstddef>

#include "common/facts/text/words.hpp"

namespace dateline::facts {

enum class Tense { unknown, past, future };

/// Whether words [first, end), which tell a time, tell of one before or after the telling: by the verb that governs
/// them, the nearest before in their sentence or else the nearest after. Looks at a bounded number of words.
[[nodiscard]] Tense tense_at(const Words& words, std::size_t first, std::size_t end) noexcept;

}  // namespace dateline::facts
