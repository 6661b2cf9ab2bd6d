#include "common/facts/word_folder.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <string_view>

namespace dateline::facts {
namespace {

/// Letters that Unicode does not decompose, as English keyboards write them.
std::string_view plain_letter(UChar32 c) {
  switch (c) {
    case 0xDF:
      return "ss";
    case 0xE6:
      return "ae";
    case 0xF0:
    case 0x111:
      return "d";
    case 0xF8:
      return "o";
    case 0xFE:
      return "th";
    case 0x131:
      return "i";
    case 0x142:
      return "l";
    case 0x153:
      return "oe";
    case 0x259:
      return "e";
    default:
      return {};
  }
}

}  // namespace

void WordFolder::add(std::int32_t point) {
  if (point < 0x80) {
    if (point != '\'' && point != '.') put(static_cast<char>(point | (point >= 'A' && point <= 'Z' ? 0x20 : 0)));
    return;
  }
  std::array<UChar, 8> parts;
  UErrorCode error = U_ZERO_ERROR;
  static const UNormalizer2* const nfkd = unorm2_getNFKDInstance(&error);
  const int32_t count = unorm2_getDecomposition(nfkd, point, parts.data(), static_cast<int32_t>(parts.size()), &error);
  if (U_FAILURE(error) || count <= 0) return put_part(point);
  for (int32_t i = 0; i < count; ++i) put_part(parts[static_cast<std::size_t>(i)]);
}

void WordFolder::put_part(std::int32_t point) {
  if (u_charType(point) == U_NON_SPACING_MARK) return;
  point = u_foldCase(point, U_FOLD_CASE_DEFAULT);
  if (point < 0x80) return put(static_cast<char>(point));
  const std::string_view plain = plain_letter(point);
  for (const char letter : plain) put(letter);
  if (!plain.empty()) return;
  std::array<char, 4> bytes;
  int32_t size = 0;
  U8_APPEND_UNSAFE(bytes.data(), size, point);
  for (int32_t i = 0; i < size; ++i) put(bytes[static_cast<std::size_t>(i)]);
}

}  // namespace dateline::facts
