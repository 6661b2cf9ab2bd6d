#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "common/analysis/spelling.hpp"

namespace dateline::analysis {

/// Changes with every change of the tokens; an index of another version is refused.
inline constexpr int analysis_version = 1;

enum class TokenKind : std::uint8_t {
  word,
  joined,  ///< of a hyphenated compound: `abc` of `a-b-c`, at the position of a, and following it
  gram,    ///< two characters of a run, or a lone one; consecutive grams of a run overlap
};

struct Token : Spelling {
  std::uint32_t position;  ///< word positions, counted from the one asked for
  std::uint32_t start;     ///< bytes [start, end) of the text, a possessive 's and the last stop of initials included
  std::uint32_t end;
  TokenKind kind;
};

/// A token as a number for its spelling: what is inverted needs no more.
struct NumberedToken {
  std::uint32_t spelling;  ///< small; its form and stem are the same within a generation()
  std::uint32_t position;
  std::uint32_t start;
  std::uint32_t end;
  TokenKind kind;
};

/// Turns text into tokens: Unicode words, folded by text::fold and stemmed. One per thread. Any bytes are safe; those
/// that are no UTF-8 separate words, as do punctuation, symbols and emoji. What else a word is:
/// - U.S. = us, J.F.K. = jfk, Ph.D. = phd: single letters with stops between them; in "U.S.Senate" they end at the S.
/// - O'Neill = oneill, with any apostrophe; a final 's goes (Obama's = obama, U.N.'s = un), after s' nothing is left.
/// - 3.5 is one token; 1,000 is 1000, when a comma stands before every three digits; 1,2 and 10:18pm are two.
/// - a-b gives a, the joined ab at the position of a, then b; a-b-c gives a, abc, b, c. Dashes only separate.
/// - A hyphen, or soft hyphen, at a line's end before a small letter is dropped: govern-/ment = government. Before a
///   capital or a digit it is the hyphen of a compound.
/// - Soft hyphens and zero-width characters are dropped inside words.
/// - Runs of Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese are overlapping bigrams of letters with their marks.
class Analyzer {
 public:
  /// `language`: an ISO 639-1 code or name that Xapian::Stem knows, or "none". Throws UsageError naming the known ones.
  explicit Analyzer(std::string_view language);
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// The tokens of a text in text order, positions from `first`. Valid until the next call.
  [[nodiscard]] std::span<const Token> tokens(std::string_view text, std::uint32_t first = 1);

  /// The same tokens by number.
  [[nodiscard]] std::span<const NumberedToken> numbered_tokens(std::string_view text, std::uint32_t first = 1);
  /// Of a number of this generation.
  [[nodiscard]] Spelling spelling(std::uint32_t number) const;
  /// Changes when the numbers of spellings begin anew, now and then between two texts.
  [[nodiscard]] std::uint64_t generation() const noexcept;

  /// The stem of one folded form.
  [[nodiscard]] std::string stem(std::string_view form);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline::analysis
