#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

// Functions that analyse the words of a query into leaves. `analyzer` must be of the index's language; it is not
// thread-safe.

/// The nodes of unquoted text, one for each word. A hyphenated compound becomes an OR of the joined word and the phrase
/// of its parts; a run of a script without spaces becomes a phrase.
[[nodiscard]] std::vector<Node> word_nodes(std::string_view text, bool title, analysis::Analyzer& analyzer);

/// The same for words of which one is enough: a hyphenated compound becomes its joined word and each of its parts.
[[nodiscard]] std::vector<Node> alternative_nodes(std::string_view text, analysis::Analyzer& analyzer);

/// The phrase of quoted text. It has no forms if the text has no words.
[[nodiscard]] Phrase phrase_of(std::string_view text, bool title, analysis::Analyzer& analyzer);

/// Parses a pattern: cyber*, wom*n, word~, word~1 or word~2, possibly followed by punctuation. Returns nothing for any
/// other word.
[[nodiscard]] std::optional<Forms> pattern_of(std::string_view word, analysis::Analyzer& analyzer);

/// Adds the words of `text` to the words of a NEAR.
void add_words(Near& near, std::string_view text, analysis::Analyzer& analyzer);

}  // namespace dateline::query
