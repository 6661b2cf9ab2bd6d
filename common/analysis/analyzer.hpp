#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "common/analysis/spelling.hpp"

/// Text analysis: turns text into the tokens that are indexed and searched. Indexer and query tool share it, so that
/// both split text in the same way.
namespace dateline::analysis {

/// Must be raised whenever the tokens of any text change. An index made with another version is refused.
inline constexpr int analysis_version = 2;

enum class TokenKind : std::uint8_t {
  word,
  joined,  ///< a hyphenated compound in one word: `abc` for `a-b-c`; follows the token `a` and has its position
  gram,    ///< two letters of a script without spaces, or a single isolated one; consecutive grams overlap
};

struct Token : Spelling {
  std::uint32_t position;  ///< in words, counted from the caller's first position
  std::uint32_t start;  ///< bytes [start, end) of the text, with what is dropped at an apostrophe and the last stop of
                        ///< initials
  std::uint32_t end;
  TokenKind kind;
};

/// A token with the number of its spelling in place of its form and stem. Cheaper than Token; enough for inversion.
struct NumberedToken {
  std::uint32_t spelling;  ///< dense, from 0; valid within one generation()
  std::uint32_t position;
  std::uint32_t start;
  std::uint32_t end;
  TokenKind kind;
};

/// Turns text into tokens: Unicode words, folded by text::fold and stemmed. Not thread-safe; one per thread. Accepts
/// any bytes. Bytes that are not UTF-8, punctuation, symbols and emoji separate words. Further rules:
/// - Single letters with stops between them are one word: U.S. = us, J.F.K. = jfk, Ph.D. = phd. "U.S.Senate" is us and
///   senate.
/// - Apostrophes of any kind are dropped: O'Neill = oneill. So is a final 's: Obama's = obama, U.N.'s = un. Only the
///   apostrophe is dropped from a final s'.
/// - In French, Italian, Catalan, Irish and Portuguese, a short word that loses its vowel before the next one is
/// dropped:
///   l'hôpital = hopital, dell'arte = arte. In Turkish, so are the inflections of a name: Ankara'da = ankara.
/// - A single letter with ++ or # and .NET are words of their own: C++ = c++, not c; C# = c#; .NET = .net. Other words
///   do not contain signs: Notepad++ = notepad, Node.js = node and js.
/// - 3.5 is one token. 1,000 is 1000, if every comma is followed by three digits. 1,2 and 10:18pm are two tokens each.
/// - a-b gives a, then the joined ab at the position of a, then b; a-b-c gives a, abc, b, c. Dashes only separate
/// words.
/// - A hyphen or soft hyphen at the end of a line is dropped if the next line starts with a lower-case letter:
///   govern-/ment = government. Before a capital or a digit it is the hyphen of a compound.
/// - Soft hyphens and zero-width characters inside words are dropped.
/// - Runs of Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese give overlapping bigrams of letters and their
/// marks.
class Analyzer {
 public:
  /// `language`: an ISO 639-1 code or an English name known to Xapian::Stem, or "none" for no stemming. Throws
  /// UsageError, which lists the known languages, for any other.
  explicit Analyzer(std::string_view language);
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// The tokens of a text, in text order. Positions count from `first`. Valid until the next call of this object.
  [[nodiscard]] std::span<const Token> tokens(std::string_view text, std::uint32_t first = 1);

  /// The same tokens, with numbers for their spellings.
  [[nodiscard]] std::span<const NumberedToken> numbered_tokens(std::string_view text, std::uint32_t first = 1);
  /// The spelling of a number. Precondition: the number was given out in the current generation().
  [[nodiscard]] Spelling spelling(std::uint32_t number) const;
  /// Changes when the lexicon is emptied and numbers start from 0 again, which can happen at the start of any text.
  [[nodiscard]] std::uint64_t generation() const noexcept;

  /// The stem of one folded form.
  [[nodiscard]] std::string stem(std::string_view form);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline::analysis
