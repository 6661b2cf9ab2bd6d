#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "query/syntax/parser.hpp"

namespace dateline::query {

/// What the text of a query contains and the search does not use, one clause for each part, such as "'||' is ignored;
/// OR joins alternatives". In the order of the text, each clause once. Nothing is said of
/// - words, operators, signs, quotes, parentheses and patterns that the parser used;
/// - commas, full stops, hyphens, dashes, apostrophes, quotes and brackets beside a word, and white space;
/// - other closing punctuation, such as : ; ! and ?, after a word, a quotation or a parenthesis;
/// - : / and middle dots between words;
/// - dashes and ellipses that stand alone, and the punctuation of web addresses.
/// The last clause says so if the text has no word to search for. Precondition: parse() accepts the query with the same
/// options. Not thread-safe with respect to `analyzer`; otherwise pure.
[[nodiscard]] std::vector<std::string> notes_on(std::string_view query, const ParseOptions& options,
                                                analysis::Analyzer& analyzer);

}  // namespace dateline::query
