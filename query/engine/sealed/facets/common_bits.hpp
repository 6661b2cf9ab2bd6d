#pragma once

#include <cstdint>
#include <span>

namespace dateline::query::sealed {

/// The number of bits that are set in both. Precondition: both have the same size. Compiled for several instruction
/// sets; the best that the processor has is chosen when the program runs. Safe to call from several threads.
[[nodiscard]] std::uint64_t count_common_bits(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

}  // namespace dateline::query::sealed
