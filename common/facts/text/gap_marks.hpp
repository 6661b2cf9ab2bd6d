#pragma once

#include <cstdint>

namespace dateline::facts {

/// Classifies a punctuation mark or space outside ASCII between two words: its facts::gap flag, or 0 for marks to
/// ignore such as zero-width spaces. Pure.
[[nodiscard]] std::uint32_t gap_of_mark(char32_t mark) noexcept;

}  // namespace dateline::facts
