#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::encoding {

/// Appends an unsigned integer, seven bits a byte, lowest first; the high bit says that more follow.
void append_varint(std::string& out, std::uint64_t value);

/// The bytes that append_varint appends.
[[nodiscard]] constexpr std::size_t varint_bytes(std::uint64_t value) noexcept {
  return value < 0x80 ? 1 : (static_cast<std::size_t>(std::bit_width(value)) + 6) / 7;
}

/// Signed integers as unsigned ones, small magnitudes first: 0, -1, 1, -2, … become 0, 1, 2, 3, …
[[nodiscard]] constexpr std::uint64_t zigzag(std::int64_t value) noexcept {
  return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}

/// The integer that zigzag made `value` of.
[[nodiscard]] constexpr std::int64_t unzigzag(std::uint64_t value) noexcept {
  return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
}

/// Takes an integer off the front of `in`; nothing, and `in` unchanged, where `in` is cut short or too long for 64
/// bits.
[[nodiscard]] std::optional<std::uint64_t> take_varint(std::string_view& in) noexcept;

/// Appends a length and the bytes.
void append_bytes(std::string& out, std::string_view bytes);

/// Takes what append_bytes wrote off the front of `in`; nothing where `in` is cut short.
[[nodiscard]] std::optional<std::string_view> take_bytes(std::string_view& in) noexcept;

}  // namespace dateline::encoding
