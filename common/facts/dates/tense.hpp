#pragma once

#include <cstddef>

#include "common/facts/text/words.hpp"

namespace dateline::facts {

/// Whether a sentence reports (past) or announces (future) an event.
enum class Tense { unknown, past, future };

/// The tense that applies to the date expression in words [first, end): that of the nearest verb before it in its
/// sentence, else of the nearest verb after it. Looks at a bounded number of words.
[[nodiscard]] Tense tense_at(const Words& words, std::size_t first, std::size_t end) noexcept;

}  // namespace dateline::facts
