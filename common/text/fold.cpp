#include "common/text/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>

#include "common/text/utf8.hpp"

namespace dateline::text {

namespace {

struct Replacement {
  char32_t from;
  std::u32string_view to;
};

/// Replacements for quotes and for letters that have no decomposition in Unicode but that readers equate with plain
/// letters. Applied after case folding, so all are lower case. Sorted by `from`.
constexpr std::array replacements = std::to_array<Replacement>({
    {0x00DF, U"ss"},  // ß
    {0x00E6, U"ae"},  // æ
    {0x00F0, U"d"},   // ð
    {0x00F8, U"o"},   // ø
    {0x00FE, U"th"},  // þ
    {0x0111, U"d"},   // đ
    {0x0127, U"h"},   // ħ
    {0x0131, U"i"},   // dotless i
    {0x0138, U"q"},   // kra
    {0x0142, U"l"},   // ł
    {0x014B, U"ng"},  // eng
    {0x0153, U"oe"},  // œ
    {0x0167, U"t"},   // ŧ
    {0x0180, U"b"},   // ƀ
    {0x0192, U"f"},   // ƒ
    {0x0199, U"k"},   // ƙ, Hausa
    {0x01B4, U"y"},   // ƴ, Hausa
    {0x01E5, U"g"},   // ǥ, Skolt Sami
    {0x0253, U"b"},   // ɓ, Hausa
    {0x0256, U"d"},   // ɖ, Ewe
    {0x0257, U"d"},   // ɗ, Hausa
    {0x0259, U"a"},   // ə: Əliyev is Aliyev
    {0x0268, U"i"},   // ɨ
    {0x02BB, U"'"},   // okina
    {0x02BC, U"'"},   // modifier apostrophe
    {0x2018, U"'"},  {0x2019, U"'"},  {0x201A, U"'"},  {0x201B, U"'"},
    {0x201C, U"\""}, {0x201D, U"\""}, {0x201E, U"\""}, {0x201F, U"\""},
});

icu::UnicodeString normalise(const icu::UnicodeString& text, const icu::Normalizer2* (*form)(UErrorCode&)) {
  UErrorCode error = U_ZERO_ERROR;
  const auto* normalizer = form(error);
  auto normalised = U_SUCCESS(error) != 0 ? normalizer->normalize(text, error) : icu::UnicodeString();
  if (U_FAILURE(error) != 0) throw std::runtime_error(std::string("ICU cannot normalise text: ") + u_errorName(error));
  return normalised;
}

/// Marks that folding removes. Indic and Thai vowel signs and kana voicing marks stay, because they make a different
/// letter.
bool is_diacritic(UChar32 c) {
  if ((U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK)) == 0) return false;
  constexpr UChar32 voiced_kana = 0x3099, half_voiced_kana = 0x309A;
  if (c == voiced_kana || c == half_voiced_kana) return false;
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript(c, &error)) {
    case USCRIPT_INHERITED:
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_HEBREW:
    case USCRIPT_ARABIC:
    case USCRIPT_SYRIAC:
      return true;
    default:
      return false;
  }
}

bool is_dropped(UChar32 c) {
  constexpr UChar32 tatweel = 0x0640;
  return c == tatweel || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 || is_diacritic(c);
}

void append_folded(icu::UnicodeString& folded, UChar32 c) {
  c = u_foldCase(c, U_FOLD_CASE_DEFAULT);
  if (const auto digit = u_charDigitValue(c); digit >= 0 && u_charType(c) == U_DECIMAL_DIGIT_NUMBER) c = '0' + digit;
  const auto* found = std::lower_bound(replacements.begin(), replacements.end(), static_cast<char32_t>(c),
                                       [](const Replacement& r, char32_t key) { return r.from < key; });
  if (found == replacements.end() || found->from != static_cast<char32_t>(c)) {
    folded.append(c);
    return;
  }
  for (const auto letter : found->to) folded.append(static_cast<UChar32>(letter));
}

/// Bytes that are not UTF-8 become spaces. A free-standing acute accent becomes an apostrophe, since it is usually a
/// mistyped one and would otherwise decompose into a space and a mark.
icu::UnicodeString to_utf16(std::string_view text) {
  constexpr char32_t acute_accent = 0xB4;
  icu::UnicodeString wide;
  for_each_code_point(text, [&](CodePoint point, std::size_t) {
    char32_t c = point.value;
    if (c == invalid_code_point) c = U' ';
    if (c == acute_accent) c = U'\'';
    wide.append(static_cast<UChar32>(c));
  });
  return wide;
}

std::string fold_unicode(std::string_view text) {
  const auto decomposed = normalise(to_utf16(text), icu::Normalizer2::getNFKDInstance);
  icu::UnicodeString folded;
  bool space = false;
  for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const auto c = decomposed.char32At(i);
    if (u_isUWhiteSpace(c) != 0) {
      space = true;
    } else if (!is_dropped(c)) {
      if (space && !folded.isEmpty()) folded.append(UChar32{' '});
      space = false;
      append_folded(folded, c);
    }
  }
  std::string result;
  return normalise(folded, icu::Normalizer2::getNFCInstance).toUTF8String(result);
}

std::string fold_ascii(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  bool space = false;
  for (const char c : text) {
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      space = true;
      continue;
    }
    if (space && !folded.empty()) folded.push_back(' ');
    space = false;
    folded.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return folded;
}

}  // namespace

std::string fold(std::string_view text) { return is_ascii(text) ? fold_ascii(text) : fold_unicode(text); }

}  // namespace dateline::text
