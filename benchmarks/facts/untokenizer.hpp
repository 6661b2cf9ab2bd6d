#pragma once

#include <string>
#include <string_view>

#include "benchmarks/facts/tagged_text.hpp"

namespace dateline::bench {

/// Puts a text together from tokens as it was most likely written: no space before commas and clitics ('s, n't), nor
/// inside brackets and quotes.
class Untokenizer {
 public:
  /// `hyphens_are_tokens`: "well - known" was written well-known; otherwise a lone hyphen is a dash.
  explicit Untokenizer(bool hyphens_are_tokens) : hyphens_are_tokens_(hyphens_are_tokens) {}

  /// Appends a token and gives where it stands.
  Span add(std::string_view token);
  /// Appends a token after what is known to stand between it and the one before.
  Span add_written(std::string_view between, std::string_view token);
  /// A full sentence is followed by a line break, anything else (a headline, an address) by an empty line.
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
  bool double_quoted_ = false;  ///< a straight double quote is open in this sentence
  bool single_quoted_ = false;
  bool tight_ = true;  ///< nothing stands between the last token and the next
};

}  // namespace dateline::bench
