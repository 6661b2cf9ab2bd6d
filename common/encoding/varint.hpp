#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Variable-length integers (varints), zigzag codes and length-prefixed strings. Pure functions; they never throw.
namespace dateline::encoding {

/// Appends an unsigned integer as a varint (LEB128): 7 bits a byte, lowest first. The high bit is set in all bytes but
/// the last.
void append_varint(std::string& out, std::uint64_t value);

/// The number of bytes that append_varint appends.
[[nodiscard]] constexpr std::size_t varint_bytes(std::uint64_t value) noexcept {
  return value < 0x80 ? 1 : (static_cast<std::size_t>(std::bit_width(value)) + 6) / 7;
}

/// Maps signed to unsigned integers so that small magnitudes stay small: 0, -1, 1, -2, … become 0, 1, 2, 3, …
[[nodiscard]] constexpr std::uint64_t zigzag(std::int64_t value) noexcept {
  return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}

/// The inverse of zigzag.
[[nodiscard]] constexpr std::int64_t unzigzag(std::uint64_t value) noexcept {
  return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
}

/// Removes a varint from the front of `in` and returns it. If `in` is truncated or the number exceeds 64 bits, returns
/// nothing and leaves `in` unchanged.
[[nodiscard]] std::optional<std::uint64_t> take_varint(std::string_view& in) noexcept;

/// Appends a string: its length as a varint, then its bytes.
void append_bytes(std::string& out, std::string_view bytes);

/// Removes a string written by append_bytes from the front of `in` and returns a view of it. If `in` is truncated,
/// returns nothing and leaves `in` unchanged.
[[nodiscard]] std::optional<std::string_view> take_bytes(std::string_view& in) noexcept;

}  // namespace dateline::encoding
