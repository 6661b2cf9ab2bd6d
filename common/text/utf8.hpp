#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Decoding and encoding of UTF-8. Pure functions that accept any bytes and never throw (except std::bad_alloc).
namespace dateline::text {

/// A Unicode scalar value and the number of bytes that encode it.
struct CodePoint {
  char32_t value;
  std::size_t size;
};

/// The value that decode() returns, with size 1, for a byte that is not part of valid UTF-8.
inline constexpr char32_t invalid_code_point = 0xFFFFFFFF;

/// The code point at byte offset `at`. Precondition: at < text.size(). Overlong forms and surrogates are invalid.
[[nodiscard]] inline CodePoint decode(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const char32_t lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xC2 || lead > 0xF4) return {invalid_code_point, 1};
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (text.size() - at < size) return {invalid_code_point, 1};
  char32_t value = lead & (0x7Fu >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(at + i) & 0xC0u) != 0x80) return {invalid_code_point, 1};
    value = (value << 6) | (byte(at + i) & 0x3Fu);
  }
  const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return {invalid_code_point, 1};
  return {value, size};
}

/// Calls visit(CodePoint, byte offset) for each code point and each invalid byte of `text`, in order.
template <typename Visit>
void for_each_code_point(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    const auto point = decode(text, at);
    visit(point, at);
    at += point.size;
  }
}

/// Appends the UTF-8 encoding of a Unicode scalar value.
void append_utf8(std::string& text, char32_t value);

[[nodiscard]] bool is_ascii(std::string_view text) noexcept;
[[nodiscard]] bool is_valid_utf8(std::string_view text) noexcept;

/// The length of the longest prefix of at most `most` bytes that does not split a code point. In invalid UTF-8
/// without such an end nearby, this is `most`.
[[nodiscard]] std::size_t cut_length(std::string_view text, std::size_t most) noexcept;

}  // namespace dateline::text
