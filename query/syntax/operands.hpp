#pragma once

#include <string_view>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "query/syntax/lexer.hpp"

namespace dateline::query {

/// The lexemes of a query that mean something: parentheses are balanced (a stray closing one and empty pairs are gone),
/// every word or quotation has words or a known field, and what looked like an unknown field without a value has become
/// a word. Throws QueryError for an unclosed parenthesis, too deep nesting and an unknown field with a value.
[[nodiscard]] std::vector<Lexeme> meaningful_lexemes(std::string_view query, analysis::Analyzer& analyzer);

}  // namespace dateline::query
