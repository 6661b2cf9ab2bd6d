#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::facts {

/// A code point of UTF-8 text and its bytes; damaged bytes are points of -1, one byte each.
struct CodePoint {
  std::int32_t value;
  std::size_t size;
};

[[nodiscard]] inline CodePoint code_point(std::string_view text, std::size_t pos) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  constexpr std::array<std::int32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
  const unsigned lead = byte(pos);
  if (lead < 0x80) return {static_cast<std::int32_t>(lead), 1};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || pos + size > text.size()) return {-1, 1};
  auto value = static_cast<std::int32_t>(lead & (0x7Fu >> size));
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(pos + i) & 0xC0) != 0x80) return {-1, 1};
    value = value << 6 | (byte(pos + i) & 0x3F);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < least[size] || value > 0x10FFFF || surrogate) return {-1, 1};
  return {value, size};
}

}  // namespace dateline::facts
