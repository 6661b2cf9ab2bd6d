#pragma once

#include <bit>
#include <cstdint>

namespace dateline::segment {

/// Encodes a length in one byte, rounded down: exact below 32, then 16 steps an octave; 255 is the largest code. A
/// length is never below decode_length(encode_length(length)), so scores computed from codes are upper bounds.
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
