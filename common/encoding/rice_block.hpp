#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/encoding/bit_packing.hpp"

namespace dateline::encoding {

/// So many numbers behind those that are meant may be read or written, to do without a branch for each.
inline constexpr std::size_t slack_numbers = 8;

/// The places of 1 bits.
using Ones = std::array<std::uint32_t, block_size + slack_numbers>;

/// Writes the places of the first 128 bits that are 1, plus `first`. Returns whether there are so many; if not, what
/// was written is of no use. Decodes a byte at a time, without a branch for each bit, by SIMD instructions that are
/// chosen at run time. Thread-safe.
[[nodiscard]] bool list_ones(std::string_view bytes, std::uint32_t first, Ones& ones) noexcept;

/// sums[i] is the sum of the first i numbers of a block, modulo 2^32. More numbers without a meaning follow.
using BlockSums = std::array<std::uint32_t, block_size + slack_numbers>;

/// Decodes 128 Rice codes and adds them up: number i is bits i of a packed block at `packed`, `width` wide, and the
/// unary code i of `unary` above them. Other bytes may follow the unary codes. Returns all bits that are set in any
/// number. Throws Damaged if there are fewer unary codes in the first MiB. Thread-safe. Precondition: width < 32,
/// and `packed` has packed_block_bytes(width) bytes.
[[nodiscard]] std::uint64_t sum_rice_block(const char* packed, unsigned width, std::string_view unary, BlockSums& sums);

}  // namespace dateline::encoding
