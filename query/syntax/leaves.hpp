#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

// What words come to when they are analysed.

/// The nodes of text without quotes, one for each word: a hyphenated compound is an OR of the joined word and the
/// phrase of its parts, a run of a script without spaces is a phrase.
[[nodiscard]] std::vector<Node> word_nodes(std::string_view text, bool title, analysis::Analyzer& analyzer);

/// The exact words of text in quotes; no forms where it has no words.
[[nodiscard]] Phrase phrase_of(std::string_view text, bool title, analysis::Analyzer& analyzer);

/// The pattern that a word is: cyber*, wom*n, word~, word~1, word~2, with punctuation behind. Nothing where it is none.
[[nodiscard]] std::optional<Forms> pattern_of(std::string_view word, analysis::Analyzer& analyzer);

/// Adds the words of `text` to those that stand near each other.
void add_words(Near& near, std::string_view text, analysis::Analyzer& analyzer);

}  // namespace dateline::query
