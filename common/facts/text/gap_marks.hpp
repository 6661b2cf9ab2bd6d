#pragma once

#include <cstdint>

namespace dateline::facts {

/// The facts::gap that a mark or blank beyond ASCII makes between two words; 0 for those that make none.
[[nodiscard]] std::uint32_t gap_of_mark(char32_t mark) noexcept;

}  // namespace dateline::facts
