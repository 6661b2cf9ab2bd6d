#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::facts {

/// Splits a text into words for extraction. Each word carries a key to compare by, flags for its shape, and flags for
/// the punctuation before it.

/// Flags for the form of a word and its position in a sentence.
namespace shape {
enum : std::uint16_t {
  capitalised = 1 << 0,     ///< first letter is a capital
  all_caps = 1 << 1,        ///< at least two letters, all capitals
  digit = 1 << 2,           ///< begins with a digit
  initial = 1 << 3,         ///< one capital and a full stop, "J."; the stop is not part of the word
  dotted = 1 << 4,          ///< letters with full stops, "U.S.", "J.F.", "p.m."; the stops are part of the word
  possessive = 1 << 5,      ///< followed by 's, or by an apostrophe after an s
  sentence_start = 1 << 6,  ///< first word of a sentence, so a capital is no evidence of a name
  abbreviation = 1 << 7,    ///< "Mr.", "Gen.", "Jan.": the full stop does not end the sentence
};
}  // namespace shape

/// Flags for what is between a word and the word before it.
namespace gap {
enum : std::uint32_t {
  space = 1 << 0,
  newline = 1 << 1,
  paragraph = 1 << 2,  ///< an empty line, an indented line, four blanks, or the start or end of the text
  comma = 1 << 3,
  stop = 1 << 4,  ///< . ! ? or an ellipsis
  colon = 1 << 5,
  semicolon = 1 << 6,
  quote = 1 << 7,  ///< double or single, curly or straight
  open = 1 << 8,   ///< ( or [
  close = 1 << 9,  ///< ) or ]
  hyphen = 1 << 10,
  dash = 1 << 11,  ///< a dash, or a hyphen or underscore next to a blank
  slash = 1 << 12,
  money = 1 << 13,
  percent = 1 << 14,
  ampersand = 1 << 15,
  other = 1 << 16,
};
/// Gaps that a name never spans. Callers decide about commas, hyphens and ampersands.
inline constexpr std::uint32_t breaks =
    paragraph | stop | colon | semicolon | quote | open | close | dash | slash | money | percent | other;
}  // namespace gap

/// A range of bytes [start, end) of a text.
struct Span {
  std::uint32_t start;
  std::uint32_t end;
  auto operator<=>(const Span&) const = default;
};

/// One word: bytes [start, end) of its text. A possessive 's is not part of the word; an inner apostrophe is. "a-b" is
/// two words.
struct Word {
  std::uint32_t start;
  std::uint32_t end;
  std::uint64_t key;    ///< word_key() of the folded word; compare words by it
  std::uint16_t shape;  ///< flags of facts::shape
  std::uint32_t gap;    ///< flags of facts::gap, for what is before this word

  [[nodiscard]] bool is(std::uint16_t flags) const noexcept { return (shape & flags) != 0; }
  [[nodiscard]] bool after(std::uint32_t flags) const noexcept { return (gap & flags) != 0; }
  [[nodiscard]] std::uint32_t size() const noexcept { return end - start; }
};

/// The key of a word. Words of up to eight bytes are packed into the key as they are; longer words are hashed to 64
/// bits, and collisions are rare enough to ignore. Precondition: `folded` is in lower case, without diacritics,
/// apostrophes and full stops.
[[nodiscard]] constexpr std::uint64_t word_key(std::string_view folded) noexcept;

/// The key of a literal, "minister"_word, for tables and switches.
[[nodiscard]] constexpr std::uint64_t operator""_word(const char* text, std::size_t size) noexcept {
  return word_key({text, size});
}

/// The words of one text, split once for all extractors. read() reuses the memory of the previous text. Borrows the
/// text. Not thread-safe during read(); safe to share between threads afterwards.
class Words {
 public:
  /// Splits a text. Precondition: `text` is shorter than 4 GB and stays valid until the next read(). Invalid UTF-8 is
  /// allowed; damaged bytes count as punctuation.
  void read(std::string_view text);

  [[nodiscard]] std::size_t size() const noexcept { return last_; }
  /// Word size() is an empty end mark, whose gap describes what follows the last word. Every i beyond it, and so
  /// size_t(-1), gives the end mark, too: a reader may look ahead and back without minding where the text ends.
  [[nodiscard]] const Word& operator[](std::size_t i) const noexcept { return words_[std::min(i, last_)]; }
  /// Whether only blanks and hyphens separate word i from word i - 1. The full stop of an abbreviation or initial is
  /// allowed ("St. Louis"). False for the first word.
  [[nodiscard]] bool adjacent(std::size_t i) const noexcept {
    std::uint32_t forbidden = gap::breaks | gap::comma | gap::ampersand;
    if ((*this)[i - 1].is(shape::abbreviation | shape::initial)) forbidden &= ~std::uint32_t{gap::stop};
    return !(*this)[i].after(forbidden);
  }
  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  [[nodiscard]] std::string_view text(std::size_t i) const noexcept { return span(i, i + 1); }
  /// The text of words [first, last); empty unless first < last.
  [[nodiscard]] std::string_view span(std::size_t first, std::size_t last) const noexcept {
    const std::uint32_t start = (*this)[first].start;
    const std::uint32_t end = (*this)[last - 1].end;
    return {text_.data() + start, first < last && start < end ? end - start : 0};
  }
  /// Whether more than 70 % of the letters are capitals, as in headlines of old wires. Capitals then do not mark names.
  [[nodiscard]] bool all_caps() const noexcept { return all_caps_; }

 private:
  std::string_view text_;
  std::vector<Word> words_{Word{}};
  std::size_t last_ = 0;  ///< index of the end mark
  bool all_caps_ = false;
};

constexpr std::uint64_t word_key(std::string_view folded) noexcept {
  const auto load = [](std::string_view piece) {
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < piece.size(); ++i) {
      bytes |= static_cast<std::uint64_t>(static_cast<unsigned char>(piece[i])) << (8 * i);
    }
    return bytes;
  };
  std::uint64_t key = 0;
  while (folded.size() > 8) {
    key = (key ^ load(folded.substr(0, 8))) * 0x9E3779B97F4A7C15u;
    key ^= key >> 29;
    folded.remove_prefix(8);
  }
  return key == 0 ? load(folded) : ((key ^ load(folded)) * 0x9E3779B97F4A7C15u) | 0x8000000000000000u;
}

}  // namespace dateline::facts
