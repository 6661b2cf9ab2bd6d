#pragma once

#include <string>
#include <string_view>

#include "benchmarks/facts/tagged_text.hpp"

namespace dateline::bench {

/// Rebuilds a text from its tokens with the most likely spacing: no space before commas and clitics ('s, n't), nor
/// inside brackets and quotes. Not thread-safe; one per text.
class Untokenizer {
 public:
  /// `hyphens_are_tokens`: a lone hyphen joins words ("well - known" was "well-known"); otherwise it is a dash.
  explicit Untokenizer(bool hyphens_are_tokens) : hyphens_are_tokens_(hyphens_are_tokens) {}

  /// Appends a token, after a space if one is likely, and returns its position.
  Span add(std::string_view token);
  /// Appends the text between the tokens, if it is known, and a token; returns the token's position.
  Span add_written(std::string_view between, std::string_view token);
  /// Ends a sentence: with a line break if it ends with a full stop or the like; otherwise (a headline, an address)
  /// with an empty line.
  void end_sentence();

  [[nodiscard]] const std::string& text() const noexcept { return text_; }

 private:
  struct Spacing {
    bool tight_before;
    bool tight_after;
  };
  [[nodiscard]] Spacing spacing_of(std::string_view token);

  std::string text_;
  bool hyphens_are_tokens_;
  bool double_quoted_ = false;  ///< an open straight double quote in this sentence
  bool single_quoted_ = false;
  bool tight_ = true;  ///< no space before the next token
};

}  // namespace dateline::bench
