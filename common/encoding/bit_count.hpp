#pragma once

#include <cstddef>
#include <cstdint>

namespace dateline::encoding {

/// The number of 1 bits in `count` words at `words`, which need not be aligned. Uses the processor's instruction for
/// it, chosen at run time: code for any x86-64 calls a function for each word instead. Pure; thread-safe.
[[nodiscard]] std::size_t count_ones(const void* words, std::size_t count) noexcept;

/// The number of bits that are 1 in both of two arrays of `count` words. Chosen at run time likewise. Pure;
/// thread-safe.
[[nodiscard]] std::size_t count_common_ones(const std::uint64_t* a, const std::uint64_t* b, std::size_t count) noexcept;

}  // namespace dateline::encoding
