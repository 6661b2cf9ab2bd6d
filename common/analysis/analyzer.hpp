#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace dateline::analysis {

/// Changes with every change of the tokens; an index of another version is refused.
inline constexpr int analysis_version = 1;

enum class TokenKind : std::uint8_t {
  word,
  joined,  ///< the `ab` of `a-b`, at the position of a, and following it
  gram,    ///< a piece of a CJK or Thai run; consecutive grams of a run touch or overlap
};

struct Token {
  std::string_view form;   ///< folded surface form
  std::string_view stem;   ///< its stem in the index's language
  std::uint32_t position;  ///< word positions, counted from the one asked for
  std::uint32_t start;     ///< bytes [start, end) of the text
  std::uint32_t end;
  TokenKind kind;
};

/// Turns text into tokens: Unicode words, case and diacritics folded, stemmed. One per thread.
class Analyzer {
 public:
  /// `language`: an ISO 639-1 code or name that Xapian::Stem knows, or "none". Throws UsageError naming the known ones.
  explicit Analyzer(std::string_view language);
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// The tokens of a text in text order, positions from `first`. Valid until the next call.
  [[nodiscard]] std::span<const Token> tokens(std::string_view text, std::uint32_t first = 1);

  /// The stem of one folded form.
  [[nodiscard]] std::string stem(std::string_view form);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline::analysis
