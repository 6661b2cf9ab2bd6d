#include "common/analysis/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace dateline::analysis {

namespace {

bool is_apostrophe(char32_t c) {
  return c == 0xB4 || c == 0x2BB || c == 0x2BC || c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0xFF07;
}

bool is_hyphen(char32_t c) { return c == 0x2010 || c == 0x2011; }

bool writes_without_spaces(UChar32 c) {
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript(c, &error)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_HANGUL:
    case USCRIPT_YI:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      break;
  }
  // Unicode assigns the kana long-vowel marks to the script Common, because Hiragana and Katakana share them.
  constexpr UChar32 long_vowel = 0x30FC, half_width_long_vowel = 0xFF70;
  return c == long_vowel || c == half_width_long_vowel;
}

/// Conjoining Hangul vowels and finals and the half-width voicing marks of kana. Unicode classifies them as letters,
/// but they belong to the letter before them.
bool completes_letter(char32_t c) {
  return (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF) || c == 0xFF9E || c == 0xFF9F;
}

bool is_fraction(UChar32 c) { return u_getIntPropertyValue(c, UCHAR_DECOMPOSITION_TYPE) == U_DT_FRACTION; }

}  // namespace

CharacterClass class_of(char32_t code_point) noexcept {
  if (code_point < 0x80) return detail::ascii_classes[code_point];
  if (code_point == text::invalid_code_point) return CharacterClass::separator;
  if (is_apostrophe(code_point)) return CharacterClass::apostrophe;
  if (is_hyphen(code_point)) return CharacterClass::hyphen;
  const auto c = static_cast<UChar32>(code_point);
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) return CharacterClass::ignorable;
  const auto category = U_GET_GC_MASK(c);
  if ((category & U_GC_M_MASK) != 0 || completes_letter(code_point)) return CharacterClass::mark;
  if ((category & U_GC_ND_MASK) != 0) return CharacterClass::letter;
  if ((category & (U_GC_L_MASK | U_GC_NL_MASK)) != 0)
    return writes_without_spaces(c) ? CharacterClass::gram : CharacterClass::letter;
  if ((category & U_GC_NO_MASK) != 0 && !is_fraction(c)) return CharacterClass::letter;
  return CharacterClass::separator;
}

Character detail::character_beyond_ascii(std::string_view text, std::size_t at) noexcept {
  const auto point = text::decode(text, at);
  return {class_of(point.value), static_cast<std::uint8_t>(point.size)};
}

}  // namespace dateline::analysis
