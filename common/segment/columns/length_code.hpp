#pragma once

#include <bit>
#include <cstdint>

namespace dateline::segment {

/// A length in one byte, rounded down: exact below 32, then 16 steps to an octave; the largest code is "at least
/// largest_coded_length". What a bound needs: an article's length is never below its code's.
[[nodiscard]] constexpr std::uint8_t encode_length(std::uint32_t length) noexcept {
  if (length < 32) return static_cast<std::uint8_t>(length);
  const auto octave = static_cast<std::uint32_t>(std::bit_width(length)) - 5;  // 1 from 32 on
  const auto code = (octave + 1) * 16 + ((length >> octave) - 16);
  return static_cast<std::uint8_t>(code < 255 ? code : 255);
}

[[nodiscard]] constexpr std::uint32_t decode_length(std::uint8_t code) noexcept {
  if (code < 32) return code;
  const std::uint32_t octave = code / 16 - 1U;
  return (16 + code % 16U) << octave;
}

}  // namespace dateline::segment
