#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/encoding/bytes.hpp"

/// Numbers in as many bits as the largest of them takes.
namespace dateline::encoding {

inline constexpr std::size_t block_size = 128;
using Block = std::array<std::uint32_t, block_size>;

/// Bytes of a packed block: 128 numbers of `width` bits.
[[nodiscard]] constexpr std::size_t packed_block_bytes(unsigned width) noexcept { return width * block_size / 8; }

/// Appends 128 numbers below 2^width, width at most 32, in four interleaved lanes (number i in lane i mod 4), which is
/// what a 128-bit register unpacks without moving bits between lanes.
void pack_block(std::string& out, const Block& numbers, unsigned width);

/// Reads what pack_block wrote: packed_block_bytes(width) bytes at `in`.
void unpack_block(const char* in, unsigned width, Block& numbers) noexcept;

/// Bytes of `count` numbers of `width` bits one after another.
[[nodiscard]] constexpr std::size_t packed_bytes(std::size_t count, unsigned width) noexcept {
  return (count * width + 7) / 8;
}

/// Appends numbers below 2^width, width at most 56, one after another, lowest bit first.
void pack(std::string& out, std::span<const std::uint64_t> numbers, unsigned width);
void pack(std::string& out, std::span<const std::uint32_t> numbers, unsigned width);

/// Number `i` of what pack wrote. Loads eight bytes from where it begins.
[[nodiscard]] inline std::uint64_t unpack_one(const char* in, unsigned width, std::size_t i) noexcept {
  const std::size_t bit = i * width;
  return load<std::uint64_t>(in + bit / 8) >> bit % 8 & ((std::uint64_t{1} << width) - 1);
}

}  // namespace dateline::encoding
