#include "common/text/terminal.hpp"

#include <unicode/uchar.h>

#include "common/text/utf8.hpp"

namespace dateline::text {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_control(char32_t c) { return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c <= 0x9F); }

bool reorders_text(char32_t c) { return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_BIDI_CONTROL) != 0; }

bool separates_lines(char32_t c) { return c == 0x2028 || c == 0x2029; }

std::size_t columns_of(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  const auto mask = U_GET_GC_MASK(point);
  if ((mask & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK)) != 0) return 0;
  const auto width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::string safe_for_terminal(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for_each_code_point(text, [&](CodePoint point, std::size_t) {
    const auto c = point.value;
    if (c == invalid_code_point) {
      append_utf8(safe, replacement);
    } else if (separates_lines(c)) {
      safe.push_back(' ');
    } else if (!is_control(c) && (c < 0x80 || !reorders_text(c))) {
      append_utf8(safe, c);
    }
  });
  return safe;
}

std::size_t display_columns(std::string_view text) {
  std::size_t columns = 0;
  for_each_code_point(text, [&](CodePoint point, std::size_t) {
    const auto c = point.value;
    columns += c == invalid_code_point || (c >= 0x20 && c < 0x7F) ? 1 : columns_of(c);
  });
  return columns;
}

}  // namespace dateline::text
