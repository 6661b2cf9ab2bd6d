#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/text/utf8.hpp"

namespace dateline::analysis {

/// What a character does to the words around it.
enum class CharacterClass : std::uint8_t {
  separator,   ///< white space, punctuation, symbols, emoji, bytes that are no UTF-8
  letter,      ///< and digits of other scripts than ASCII
  digit,       ///< 0-9
  mark,        ///< belongs to the character before it: combining marks, conjoining Hangul vowels and finals
  gram,        ///< of a script that writes no spaces between words, or few: Chinese, Japanese, Korean, Thai, Lao, …
  apostrophe,  ///< straight, curly, or what is typed for one
  hyphen,      ///< not a dash
  ignorable,   ///< soft hyphens, joiners, direction marks: as if they were not there
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

/// The character at byte `at`; a separator of no bytes at the end of the text.
[[nodiscard]] inline Character character_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return {CharacterClass::separator, 0};
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? Character{detail::ascii_classes[byte], 1} : detail::character_beyond_ascii(text, at);
}

/// A word may begin with it.
[[nodiscard]] constexpr bool begins_word(CharacterClass kind) noexcept {
  return kind == CharacterClass::letter || kind == CharacterClass::digit;
}

}  // namespace dateline::analysis
