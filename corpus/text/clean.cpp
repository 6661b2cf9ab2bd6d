#include "corpus/text/clean.hpp"

#include <simdjson.h>
#include <xapian.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace dateline::corpus::text {
namespace {

/// The characters of Windows-1252 from 0x80 to 0x9F; 0 for unassigned bytes.
constexpr std::array<char16_t, 32> windows_1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr unsigned replacement_character = 0xFFFD;

bool is_surrogate(unsigned c) { return c >= 0xD800 && c <= 0xDFFF; }
bool is_c1(unsigned c) { return c >= 0x80 && c < 0xA0; }

bool is_control(unsigned char before, unsigned char c) {
  return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F || (before == 0xC2 && c < 0xA0);
}

constexpr std::uint64_t every_byte = 0x0101010101010101;

/// Whether any of the eight bytes is zero.
bool has_zero(std::uint64_t bytes) { return ((bytes - every_byte) & ~bytes & (every_byte * 0x80)) != 0; }

/// Whether any of the eight bytes is below 0x20, or DEL, or 0xC2, which may begin one of U+0080 to U+009F.
bool may_hold_control(std::uint64_t bytes) {
  const bool low = ((bytes - every_byte * 0x20) & ~bytes & (every_byte * 0x80)) != 0;
  return low || has_zero(bytes ^ (every_byte * 0x7F)) || has_zero(bytes ^ (every_byte * 0xC2));
}

bool has_controls(std::string_view text) {
  constexpr std::size_t step = sizeof(std::uint64_t);
  unsigned char before = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::uint64_t bytes = 0;
    if (i + step <= text.size()) {
      std::memcpy(&bytes, text.data() + i, step);
      if (before != 0xC2 && !may_hold_control(bytes)) {
        i += step;
        continue;
      }
    }
    for (const std::size_t end = std::min(i + step, text.size()); i < end; ++i) {
      const auto c = static_cast<unsigned char>(text[i]);
      if (is_control(before, c)) return true;
      before = c;
    }
  }
  return false;
}

bool is_clean(std::string_view text) {
  return !has_controls(text) && simdjson::validate_utf8(text.data(), text.size());
}

}  // namespace

std::string to_utf8(std::string_view bytes) {
  std::string result;
  result.reserve(bytes.size());
  // For a byte that does not begin a valid UTF-8 sequence, the iterator returns the byte itself.
  for (Xapian::Utf8Iterator it(bytes.data(), bytes.size()); it != Xapian::Utf8Iterator(); ++it) {
    Xapian::Unicode::append_utf8(result, is_surrogate(*it) ? replacement_character : *it);
  }
  return result;
}

std::string clean(std::string bytes) {
  if (is_clean(bytes)) return bytes;
  std::string result;
  result.reserve(bytes.size());
  bool after_return = false;
  for (Xapian::Utf8Iterator it(bytes.data(), bytes.size()); it != Xapian::Utf8Iterator(); ++it) {
    unsigned c = *it;
    if (is_c1(c)) c = windows_1252[c - 0x80];
    if (is_surrogate(c)) c = replacement_character;
    if (c == '\n' ? !after_return : (c == '\r' || c == '\f' || c == '\v')) {
      result += '\n';
    } else if (c == '\t' || (c >= 0x20 && c != 0x7F)) {
      Xapian::Unicode::append_utf8(result, c);
    }
    after_return = c == '\r';
  }
  return result;
}

std::string clean_line(std::string bytes) {
  const std::string text = clean(std::move(bytes));
  std::string result;
  result.reserve(text.size());
  for (const char c : trimmed(text)) {
    if (c != ' ' && c != '\n' && c != '\t') {
      result += c;
    } else if (result.back() != ' ') {
      result += ' ';
    }
  }
  return result;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n\f\v";
  const std::size_t first = text.find_first_not_of(space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

}  // namespace dateline::corpus::text
