#include "common/facts/text/words.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>

#include "common/facts/text/gap_marks.hpp"
#include "common/facts/text/sentence_words.hpp"
#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

namespace dateline::facts {
namespace {

enum Class : std::uint8_t { upper, lower, digit, blank, high, other };

constexpr std::array<Class, 256> classes = [] {
  std::array<Class, 256> table{};
  table.fill(other);
  for (int c = 'A'; c <= 'Z'; ++c) table[static_cast<std::size_t>(c)] = upper;
  for (int c = 'a'; c <= 'z'; ++c) table[static_cast<std::size_t>(c)] = lower;
  for (int c = '0'; c <= '9'; ++c) table[static_cast<std::size_t>(c)] = digit;
  for (std::size_t c = 128; c < 256; ++c) table[c] = high;
  for (const int c : {' ', '\t', '\n', '\r'}) table[static_cast<std::size_t>(c)] = blank;
  return table;
}();

/// Longer words and gaps are no part of a phrase, so that a phrase of a few words is short. In bytes.
constexpr std::size_t longest_word = 256;
constexpr std::size_t longest_gap = 256;

/// Splits one text in a single pass, with a cursor over its bytes. Reading beyond the end with at() gives 0.
class Splitter {
 public:
  Splitter(std::string_view text, std::vector<Word>& words) : text_(text), words_(words) {}

  void run() {
    std::uint32_t gap = gap::paragraph;
    while (true) {
      const std::size_t end = pos_;
      gap |= skip_gap();
      if (pos_ - end > longest_gap) gap |= gap::other;
      if (pos_ == text_.size()) break;
      const std::size_t start = pos_;
      push(gap);
      gap = 0;
      if (pos_ - start > longest_word) gap = set_apart();
      take_possessive();
    }
    const auto end = static_cast<std::uint32_t>(text_.size());
    words_.push_back({end, end, 0, shape::sentence_start, gap | gap::paragraph});
  }

  /// Capitals and letters counted so far, for Words::all_caps().
  [[nodiscard]] std::size_t capitals() const { return capitals_; }
  [[nodiscard]] std::size_t letters() const { return letters_; }

 private:
  [[nodiscard]] unsigned char at(std::size_t pos) const {
    return pos < text_.size() ? static_cast<unsigned char>(text_[pos]) : 0;
  }
  [[nodiscard]] Class class_at(std::size_t pos) const { return classes[at(pos)]; }
  [[nodiscard]] bool letter_at(std::size_t pos) const {
    const Class c = class_at(pos);
    return c == upper || c == lower || (c == high && u_isalpha(point_at(pos)));
  }
  [[nodiscard]] bool alnum_at(std::size_t pos) const { return class_at(pos) == digit || letter_at(pos); }
  [[nodiscard]] UChar32 point_at(std::size_t pos) const { return static_cast<UChar32>(text::decode(text_, pos).value); }
  /// The length in bytes of a straight or curly apostrophe at `pos`; 0 if there is none.
  [[nodiscard]] std::size_t apostrophe_at(std::size_t pos) const {
    if (at(pos) == '\'') return 1;
    return at(pos) == 0xE2 && at(pos + 1) == 0x80 && at(pos + 2) == 0x99 ? 3 : 0;
  }

  /// Moves to the next letter or digit and returns the gap flags of the bytes skipped.
  std::uint32_t skip_gap() {
    std::uint32_t gap = 0;
    if (at(pos_) == ' ' && class_at(pos_ + 1) <= digit) return ++pos_, gap::space;
    for (; pos_ < text_.size(); ++pos_) {
      switch (class_at(pos_)) {
        case upper:
        case lower:
        case digit:
          return gap;
        case blank:
          gap |= blank_gap(gap);
          break;
        case high: {
          const auto [point, size] = text::decode(text_, pos_);
          if (u_isalnum(static_cast<UChar32>(point))) return gap;
          gap |= gap_of_mark(point);
          pos_ += size - 1;
          break;
        }
        case other:
          gap |= ascii_gap();
          break;
      }
    }
    return gap;
  }

  [[nodiscard]] std::uint32_t blank_gap(std::uint32_t gap) const {
    const unsigned char c = at(pos_);
    if (c != '\n') {
      const bool indented = (gap & gap::newline) && c != '\r' && at(pos_ - 1) != '\n' && class_at(pos_ - 1) == blank;
      const bool wide =
          pos_ >= 3 && class_at(pos_ - 1) == blank && class_at(pos_ - 2) == blank && class_at(pos_ - 3) == blank;
      return indented || wide ? gap::space | gap::paragraph : gap::space;
    }
    return gap & gap::newline ? gap::newline | gap::paragraph : gap::newline;
  }

  [[nodiscard]] std::uint32_t ascii_gap() const {
    switch (at(pos_)) {
      case ',':
        return gap::comma;
      case '.':
      case '!':
      case '?':
        return gap::stop;
      case ':':
        return gap::colon;
      case ';':
        return gap::semicolon;
      case '"':
      case '\'':
      case '`':
        return gap::quote;
      case '(':
      case '[':
        return gap::open;
      case ')':
      case ']':
        return gap::close;
      case '/':
        return gap::slash;
      case '$':
        return gap::money;
      case '%':
        return gap::percent;
      case '&':
        return gap::ampersand;
      case '-':
      case '_':
        return alnum_at(pos_ + 1) && pos_ > 0 && class_at(pos_ - 1) != blank ? gap::hyphen : gap::dash;
      default:
        return gap::other;
    }
  }

  struct Letters {
    std::size_t all = 0;
    std::size_t capitals = 0;
    bool plain = true;  ///< ASCII letters and digits, or a number: folding only has to lower the case
  };

  /// The number of lower-case ASCII letters from the cursor on, at most 8. Examines 8 bytes at once (SIMD within a
  /// register), so that most words take one or two steps.
  [[nodiscard]] std::size_t small_letters() const {
    constexpr std::uint64_t ones = 0x0101010101010101u;
    constexpr std::uint64_t high_bits = 0x80 * ones;
    const std::uint64_t bytes = load(pos_);
    const std::uint64_t at_least_a = bytes + (0x80 - 'a') * ones;
    const std::uint64_t above_z = bytes + (0x7F - 'z') * ones;
    return static_cast<std::size_t>(std::countr_zero(~(at_least_a & ~above_z & ~bytes) & high_bits)) / 8;
  }

  /// Eight bytes from `pos` in little-endian order, zero beyond the end.
  [[nodiscard]] std::uint64_t load(std::size_t pos) const {
    std::uint64_t bytes = 0;
    if (std::endian::native == std::endian::little && pos + 8 <= text_.size()) {
      std::memcpy(&bytes, text_.data() + pos, 8);
      return bytes;
    }
    for (std::size_t i = 0; i < 8; ++i) bytes |= static_cast<std::uint64_t>(at(pos + i)) << (8 * i);
    return bytes;
  }

  /// Moves the cursor to the end of the word at the cursor, and counts its letters.
  Letters scan_word() {
    const std::size_t start = pos_;
    Letters seen;
    while (true) {
      const std::size_t small = small_letters();
      pos_ += small;
      seen.all += small;
      if (small == 8) continue;
      switch (class_at(pos_)) {
        case upper:
          ++seen.capitals;
          ++seen.all;
          ++pos_;
          continue;
        case lower:
          continue;
        case digit:
          ++pos_;
          continue;
        case blank:
          return seen;
        case high:
          if (scan_letter(seen)) continue;
          break;
        case other:
          break;
      }
      if (pos_ == text_.size() || !take_joint(start)) return seen;
      seen.plain = seen.plain && class_at(start) == digit;
    }
  }

  /// Moves over one letter or combining mark outside ASCII. Returns false if there is none.
  bool scan_letter(Letters& seen) {
    const auto [value, size] = text::decode(text_, pos_);
    const auto point = static_cast<UChar32>(value);  // negative, and so not a letter, if the UTF-8 is invalid
    if (!u_isalnum(point) && u_charType(point) != U_NON_SPACING_MARK) return false;
    seen.capitals += u_isupper(point) != 0;
    seen.all += u_isalpha(point) != 0;
    seen.plain = false;
    pos_ += size;
    return true;
  }

  /// Reads the word at the cursor and appends it. `gap`: the flags of what is before it.
  void push(std::uint32_t gap) {
    const std::size_t start = pos_;
    const Letters seen = scan_word();
    const bool stop = at(pos_) == '.';
    std::uint16_t shape = 0;
    if (class_at(start) == digit) shape |= shape::digit;
    if (seen.capitals > 0) {
      if (class_at(start) == upper || (class_at(start) == high && u_isupper(point_at(start)))) {
        shape |= shape::capitalised;
      }
      if (seen.all >= 2 && seen.capitals == seen.all) shape |= shape::all_caps;
      if (seen.all == 1 && pos_ == start + 1 && stop) shape |= shape::initial;
    }
    if (seen.all >= 2 && at(start + 1) == '.') {
      shape |= shape::dotted;
      pos_ += stop;
    }
    capitals_ += seen.capitals;
    letters_ += seen.all;
    const std::uint64_t key = seen.plain ? plain_key(start) : folded_key(start);
    if (stop && seen.all >= 2 && abbreviations.contains(key)) shape |= shape::abbreviation;
    if (starts_sentence(shape, gap, key)) shape |= shape::sentence_start;
    words_.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(pos_), key, shape, gap});
  }

  /// Separates the last word from its neighbours and takes its shape, because it is too long for a word of a language.
  /// Returns the gap flags to put after it.
  std::uint32_t set_apart() {
    words_.back().shape &= shape::sentence_start;
    words_.back().gap |= gap::other;
    return gap::other;
  }

  /// Moves over a punctuation mark that joins both sides into one word: O'Neill, U.S, 3.5, 2,000, 10:18. Returns false
  /// if the mark ends the word. `start`: the first byte of the word.
  bool take_joint(std::size_t start) {
    if (const std::size_t size = apostrophe_at(pos_)) {
      const std::size_t next = pos_ + size;
      const bool possessive = (at(next) | 0x20) == 's' && !alnum_at(next + 1);
      if (class_at(start) == digit || possessive || !letter_at(next)) return false;
      pos_ = next;
      return true;
    }
    const unsigned char mark = at(pos_);
    if (mark == '.') {
      const bool number = class_at(start) == digit && class_at(pos_ - 1) == digit && class_at(pos_ + 1) == digit;
      const bool letters = (pos_ == start + 1 || at(pos_ - 2) == '.') && class_at(pos_ - 1) != digit &&
                           (class_at(pos_ + 1) == upper || class_at(pos_ + 1) == lower) && !alnum_at(pos_ + 2);
      if (!number && !letters) return false;
      ++pos_;
      return true;
    }
    if (class_at(pos_ - 1) != digit || class_at(pos_ + 1) != digit) return false;
    const bool thousands =
        mark == ',' && class_at(pos_ + 2) == digit && class_at(pos_ + 3) == digit && class_at(pos_ + 4) != digit;
    if (mark != ':' && !thousands) return false;
    ++pos_;
    return true;
  }

  void take_possessive() {
    const std::size_t size = apostrophe_at(pos_);
    if (size == 0) return;
    const std::size_t next = pos_ + size;
    if ((at(next) | 0x20) == 's' && !alnum_at(next + 1)) {
      words_.back().shape |= shape::possessive;
      pos_ = next + 1;
    } else if ((at(pos_ - 1) | 0x20) == 's' && !alnum_at(next)) {
      words_.back().shape |= shape::possessive;
      pos_ = next;
    }
  }

  [[nodiscard]] bool starts_sentence(std::uint16_t shape, std::uint32_t gap, std::uint64_t key) const {
    if (gap & gap::paragraph) return true;
    if (!(shape & (shape::capitalised | shape::digit)) || words_.empty()) return false;
    const Word& before = words_.back();
    const bool doubtful = before.is(shape::dotted | shape::initial | shape::abbreviation);
    if (doubtful && (gap & gap::stop || before.is(shape::dotted))) return openers.contains(key);
    if (gap & (gap::stop | gap::colon)) return true;
    return (gap & gap::quote) && (gap & gap::comma);
  }

  /// The key of a word of ASCII letters and digits, or of a number: folds without allocating.
  [[nodiscard]] std::uint64_t plain_key(std::size_t start) const {
    const std::size_t size = pos_ - start;
    if (size <= 8) return (load(start) | 0x2020202020202020u) & (~std::uint64_t{0} >> (64 - 8 * size));
    std::array<char, 64> folded;
    const std::size_t kept = std::min(size, folded.size());
    for (std::size_t i = 0; i < kept; ++i) folded[i] = static_cast<char>(text_[start + i] | 0x20);
    return word_key({folded.data(), kept});
  }

  [[nodiscard]] std::uint64_t folded_key(std::size_t start) const {
    std::string folded = text::fold(text_.substr(start, pos_ - start));
    std::erase_if(folded, [](char c) { return c == '\'' || c == '.'; });
    return word_key(folded);
  }

  std::string_view text_;
  std::vector<Word>& words_;
  std::size_t pos_ = 0;
  std::size_t capitals_ = 0;
  std::size_t letters_ = 0;
};

}  // namespace

void Words::read(std::string_view text) {
  text_ = text;
  words_.clear();
  words_.reserve(text.size() / 5 + 2);
  Splitter splitter(text, words_);
  splitter.run();
  last_ = words_.size() - 1;
  all_caps_ = splitter.letters() > 0 && splitter.capitals() * 10 > splitter.letters() * 7;
}

}  // namespace dateline::facts
