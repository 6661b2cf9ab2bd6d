#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/text/utf8.hpp"

/// Character classes that decide where words begin and end. Pure functions; they never throw.
namespace dateline::analysis {

/// The role of a character in word splitting.
enum class CharacterClass : std::uint8_t {
  separator,   ///< white space, punctuation, symbols, emoji, bytes that are not UTF-8
  letter,      ///< letters, and digits other than ASCII
  digit,       ///< 0-9
  mark,        ///< part of the character before it: combining marks, conjoining Hangul vowels and finals
  gram,        ///< a letter of a script with few or no spaces: Chinese, Japanese, Korean, Thai, Lao, …
  apostrophe,  ///< straight, curly, grave, acute or similar
  hyphen,      ///< hyphens, but not dashes
  ignorable,   ///< soft hyphens, joiners, direction marks; skipped
};

struct Character {
  CharacterClass kind;
  std::uint8_t size;  ///< bytes
};

namespace detail {

inline constexpr std::array<CharacterClass, 128> ascii_classes = [] {
  std::array<CharacterClass, 128> classes{};
  for (unsigned char c = 'a'; c <= 'z'; ++c) classes[c] = CharacterClass::letter;
  for (unsigned char c = 'A'; c <= 'Z'; ++c) classes[c] = CharacterClass::letter;
  for (unsigned char c = '0'; c <= '9'; ++c) classes[c] = CharacterClass::digit;
  classes['\''] = classes['`'] = CharacterClass::apostrophe;
  classes['-'] = CharacterClass::hyphen;
  return classes;
}();

[[nodiscard]] Character character_beyond_ascii(std::string_view text, std::size_t at) noexcept;

}  // namespace detail

[[nodiscard]] CharacterClass class_of(char32_t code_point) noexcept;

/// The class and size of the character at byte offset `at`. At the end of the text: a separator of 0 bytes.
[[nodiscard]] inline Character character_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return {CharacterClass::separator, 0};
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? Character{detail::ascii_classes[byte], 1} : detail::character_beyond_ascii(text, at);
}

/// Whether a word can begin with a character of this class.
[[nodiscard]] constexpr bool begins_word(CharacterClass kind) noexcept {
  return kind == CharacterClass::letter || kind == CharacterClass::digit;
}

}  // namespace dateline::analysis
