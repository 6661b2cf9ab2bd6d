#pragma once

#include <string_view>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "query/syntax/lexer.hpp"

namespace dateline::query {

/// The lexemes of a query without those that have no meaning:
/// - Parentheses are balanced: stray closing ones and empty pairs are removed.
/// - Words and quotations that analyse to no words are removed, unless they have a known field.
/// - An unknown field without a value becomes a word.
/// Throws QueryError for an unclosed parenthesis, for nesting deeper than deepest_nesting and for an unknown field with
/// a value. The lexemes point into the query.
[[nodiscard]] std::vector<Lexeme> meaningful_lexemes(std::string_view query, analysis::Analyzer& analyzer);

}  // namespace dateline::query
