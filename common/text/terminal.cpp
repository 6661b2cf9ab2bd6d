#include "common/text/terminal.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>

#include "common/text/utf8.hpp"

namespace dateline::text {

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t non_joiner = 0x200C;
constexpr char32_t joiner = 0x200D;

UChar32 icu(char32_t c) { return static_cast<UChar32>(c); }

/// Whether the character is ASCII and safe.
bool is_plain(char c) { return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t'; }

bool separates_lines(char32_t c) { return c == 0x2028 || c == 0x2029; }

/// Whether the character steers a terminal or cannot be seen. Newline and tab do, too.
bool is_invisible(char32_t c) {
  const auto mask = U_GET_GC_MASK(icu(c));
  if ((mask & U_GC_CC_MASK) != 0) return true;
  if ((mask & U_GC_CF_MASK) != 0) return u_hasBinaryProperty(icu(c), UCHAR_PREPENDED_CONCATENATION_MARK) == 0;
  return u_hasBinaryProperty(icu(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

int joining_type(char32_t c) { return u_getIntPropertyValue(icu(c), UCHAR_JOINING_TYPE); }

/// Decides which joiners are part of a word's spelling, by the contexts of RFC 5892, appendix A: after a virama, and
/// for the non-joiner also between two letters that would join.
class Joiners {
 public:
  /// Tells of each character that is kept, in order.
  void keep(char32_t c) {
    previous_ = c;
    if (c < 0x80)
      joining_ = U_JT_NON_JOINING;
    else if (const auto type = joining_type(c); type != U_JT_TRANSPARENT)
      joining_ = type;
  }

  /// Whether the joiner `c`, which `rest` follows, is part of a spelling.
  [[nodiscard]] bool wants(char32_t c, std::string_view rest) const {
    constexpr std::uint8_t virama = 9;
    if (u_getCombiningClass(icu(previous_)) == virama) return true;
    if (c != non_joiner || (joining_ != U_JT_DUAL_JOINING && joining_ != U_JT_LEFT_JOINING)) return false;
    for (std::size_t at = 0; at < rest.size();) {
      const auto next = decode(rest, at);
      if (next.value == invalid_code_point) return false;
      const auto type = joining_type(next.value);
      if (type != U_JT_TRANSPARENT) return type == U_JT_DUAL_JOINING || type == U_JT_RIGHT_JOINING;
      at += next.size;
    }
    return false;
  }

 private:
  char32_t previous_ = 0;
  int joining_ = U_JT_NON_JOINING;  ///< of the last character that is not transparent
};

std::size_t columns_of(char32_t c) {
  if (is_invisible(c)) return 0;
  if ((U_GET_GC_MASK(icu(c)) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0) return 0;
  const auto syllable = u_getIntPropertyValue(icu(c), UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
  const auto width = u_getIntPropertyValue(icu(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

void append_escape(std::string& json, char32_t c) {
  constexpr std::string_view digits = "0123456789abcdef";
  const auto unit = [&](char32_t value) {
    json += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) json += digits[(value >> shift) & 0xF];
  };
  if (c < 0x10000) return unit(c);
  unit(0xD7C0 + (c >> 10));  // a pair of surrogates
  unit(0xDC00 + (c & 0x3FF));
}

}  // namespace

std::string safe_for_terminal(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  Joiners joiners;
  const auto keep = [&](char32_t c) {
    append_utf8(safe, c);
    joiners.keep(c);
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto plain = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_plain);
    if (const auto end = static_cast<std::size_t>(plain - text.begin()); end > at) {
      safe.append(text, at, end - at);
      joiners.keep(static_cast<unsigned char>(text[end - 1]));
      at = end;
      continue;
    }
    const auto [c, size] = decode(text, at);
    at += size;
    if (c == '\r') {
      if (at == text.size() || text[at] != '\n') keep('\n');
    } else if (c < 0x80) {  // a control character
      continue;
    } else if (c == invalid_code_point) {
      keep(replacement);
    } else if (separates_lines(c)) {
      keep(' ');
    } else if (c == joiner || c == non_joiner) {
      if (joiners.wants(c, text.substr(at))) keep(c);
    } else if (!is_invisible(c)) {
      keep(c);
    }
  }
  return safe;
}

std::string escaped_json(std::string json) {
  if (is_ascii(json) && json.find('\x7F') == std::string::npos) return json;
  std::string escaped;
  escaped.reserve(json.size());
  for_each_code_point(json, [&](CodePoint point, std::size_t at) {
    const auto c = point.value;
    if (c >= 0x7F && c != invalid_code_point && (separates_lines(c) || is_invisible(c)))
      append_escape(escaped, c);
    else
      escaped.append(json, at, point.size);
  });
  return escaped;
}

std::size_t colour_sequence_at(std::string_view text, std::size_t at) noexcept {
  if (text.substr(at, 2) != "\033[") return 0;
  const auto end = text.find_first_not_of("0123456789;", at + 2);
  return end != std::string_view::npos && text[end] == 'm' ? end + 1 - at : 0;
}

std::size_t display_columns(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = decode(text, at);
    const auto sequence = c == '\033' ? colour_sequence_at(text, at) : 0;
    at += std::max(size, sequence);
    if (sequence > 0) continue;
    columns += c == invalid_code_point || (c >= 0x20 && c < 0x7F) ? 1 : columns_of(c);
  }
  return columns;
}

}  // namespace dateline::text
