#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/encoding/bytes.hpp"

/// Bit packing: stores unsigned numbers in a fixed width of bits each. Two layouts: blocks of 128 numbers in four
/// interleaved lanes, which decode with SIMD shifts, and plain sequences, which allow access to single numbers. The
/// lane layout is that of SIMD-BP128 (Lemire and Boytsov, "Decoding billions of integers per second through
/// vectorization", 2015). Pure functions; they never throw, so callers check that the input is long enough.
namespace dateline::encoding {

/// Numbers in a packed block.

inline constexpr std::size_t block_size = 128;
using Block = std::array<std::uint32_t, block_size>;

/// The size in bytes of a packed block of 128 numbers of `width` bits.
[[nodiscard]] constexpr std::size_t packed_block_bytes(unsigned width) noexcept { return width * block_size / 8; }

/// Appends 128 numbers in four interleaved lanes of 32-bit words: number i is in lane i mod 4. A 128-bit register then
/// unpacks four numbers at a time without moving bits between lanes. Precondition: width <= 32, and every number is
/// below 2^width.
void pack_block(std::string& out, const Block& numbers, unsigned width);

/// Decodes a block written by pack_block. Precondition: `in` has packed_block_bytes(width) bytes, and width <= 32.
void unpack_block(const char* in, unsigned width, Block& numbers) noexcept;

/// Decodes the gaps of ascending numbers: number i becomes first + i + (gap 0 + ... + gap i), modulo 2^32.
/// Preconditions as of unpack_block.
void unpack_ascending(const char* in, unsigned width, std::uint32_t first, Block& numbers) noexcept;

/// Number `i` of a packed block. Preconditions as of unpack_block; i < block_size.
[[nodiscard]] inline std::uint32_t unpack_block_one(const char* in, unsigned width, std::size_t i) noexcept {
  const std::size_t bit = i / 4 * width;
  const char* const word = in + 16 * (bit / 32) + 4 * (i % 4);
  const unsigned shift = bit % 32;
  if (width == 0) return 0;
  std::uint64_t bits = load<std::uint32_t>(word);
  if (shift + width > 32) bits |= std::uint64_t{load<std::uint32_t>(word + 16)} << 32;
  return static_cast<std::uint32_t>(bits >> shift & ((std::uint64_t{1} << width) - 1));
}

/// The size in bytes of `count` consecutive numbers of `width` bits, rounded up to a whole byte.
[[nodiscard]] constexpr std::size_t packed_bytes(std::size_t count, unsigned width) noexcept {
  return (count * width + 7) / 8;
}

/// Appends numbers one after another, lowest bit first. Precondition: width <= 56, and every number is below 2^width.
void pack(std::string& out, std::span<const std::uint64_t> numbers, unsigned width);
void pack(std::string& out, std::span<const std::uint32_t> numbers, unsigned width);

/// Number `i` of a sequence written by pack. Loads 8 bytes from the byte in which the number begins: see `slack`.
[[nodiscard]] inline std::uint64_t unpack_one(const char* in, unsigned width, std::size_t i) noexcept {
  const std::size_t bit = i * width;
  return load<std::uint64_t>(in + bit / 8) >> bit % 8 & ((std::uint64_t{1} << width) - 1);
}

}  // namespace dateline::encoding
