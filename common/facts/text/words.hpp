#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::facts {

/// What a word looks like, and where a sentence stands.
namespace shape {
enum : std::uint16_t {
  capitalised = 1 << 0,     ///< first letter is a capital
  all_caps = 1 << 1,        ///< at least two letters, all capitals
  digit = 1 << 2,           ///< begins with a digit
  initial = 1 << 3,         ///< one capital and a full stop, "J."; the stop is not in the word
  dotted = 1 << 4,          ///< letters with stops, "U.S.", "J.F.", "p.m."; the stops are in the word
  possessive = 1 << 5,      ///< followed by 's, or by an apostrophe after an s
  sentence_start = 1 << 6,  ///< so its capital proves nothing
  abbreviation = 1 << 7,    ///< "Mr.", "Gen.", "Jan.": its stop ends no sentence
};
}  // namespace shape

/// What stands between a word and the one before it.
namespace gap {
enum : std::uint32_t {
  space = 1 << 0,
  newline = 1 << 1,
  paragraph = 1 << 2,  ///< an empty line, an indented line, four blanks, or the begin or end of the text
  comma = 1 << 3,
  stop = 1 << 4,  ///< . ! ? or an ellipsis
  colon = 1 << 5,
  semicolon = 1 << 6,
  quote = 1 << 7,  ///< double or single, curly or straight
  open = 1 << 8,   ///< ( or [
  close = 1 << 9,  ///< ) or ]
  hyphen = 1 << 10,
  dash = 1 << 11,  ///< a dash, or hyphens or an underscore beside a space
  slash = 1 << 12,
  money = 1 << 13,
  percent = 1 << 14,
  ampersand = 1 << 15,
  other = 1 << 16,
};
/// Gaps that no name stretches over. Commas, hyphens and ampersands are the reader's to judge.
inline constexpr std::uint32_t breaks =
    paragraph | stop | colon | semicolon | quote | open | close | dash | slash | money | percent | other;
}  // namespace gap

/// Bytes [start, end) of a text.
struct Span {
  std::uint32_t start;
  std::uint32_t end;
  auto operator<=>(const Span&) const = default;
};

/// One word, bytes [start, end) of its text. Possessive 's is outside, inner apostrophes are inside; a-b is two words.
struct Word {
  std::uint32_t start;
  std::uint32_t end;
  std::uint64_t key;    ///< word_key() of the folded word: what words are compared by
  std::uint16_t shape;  ///< facts::shape
  std::uint32_t gap;    ///< facts::gap, between this word and the one before

  [[nodiscard]] bool is(std::uint16_t flags) const noexcept { return (shape & flags) != 0; }
  [[nodiscard]] bool after(std::uint32_t flags) const noexcept { return (gap & flags) != 0; }
  [[nodiscard]] std::uint32_t size() const noexcept { return end - start; }
};

/// Packs up to eight bytes as they are and hashes longer words to 64 bits, so that two words share a key with a
/// probability that never matters. `folded`: lower case, no diacritics, apostrophes or stops.
[[nodiscard]] constexpr std::uint64_t word_key(std::string_view folded) noexcept;

/// "minister"_word, for tables and switches.
[[nodiscard]] constexpr std::uint64_t operator""_word(const char* text, std::size_t size) noexcept {
  return word_key({text, size});
}

/// The words of one text, split once for all extractors. Keeps its memory from text to text.
class Words {
 public:
  /// `text` must outlive the next read and be shorter than 4 GB.
  void read(std::string_view text);

  [[nodiscard]] std::size_t size() const noexcept { return words_.size() - 1; }
  /// words[size()] is an empty end mark whose gap holds what follows the last word.
  [[nodiscard]] const Word& operator[](std::size_t i) const noexcept { return words_[i]; }
  /// No break between word i and the one before, but for the stop of an abbreviation ("St. Louis").
  [[nodiscard]] bool adjacent(std::size_t i) const noexcept {
    std::uint32_t forbidden = gap::breaks | gap::comma | gap::ampersand;
    if (words_[i - 1].is(shape::abbreviation | shape::initial)) forbidden &= ~std::uint32_t{gap::stop};
    return !words_[i].after(forbidden);
  }
  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  [[nodiscard]] std::string_view text(std::size_t i) const noexcept { return span(i, i + 1); }
  /// From the begin of word `first` to the end of word `last - 1`.
  [[nodiscard]] std::string_view span(std::size_t first, std::size_t last) const noexcept {
    return text_.substr(words_[first].start, words_[last - 1].end - words_[first].start);
  }
  /// Most letters are capitals, as in an old wire's headlines: capitals prove nothing.
  [[nodiscard]] bool all_caps() const noexcept { return all_caps_; }

 private:
  std::string_view text_;
  std::vector<Word> words_{Word{}};
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
