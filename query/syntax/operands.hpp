#pragma once

#include <string_view>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "query/syntax/lexer.hpp"

namespace dateline::query {

/// The lexemes of a query: those that the parser reads, and those that have no meaning.
struct Operands {
  std::vector<Lexeme> kept;     ///< the last one has kind end
  std::vector<Lexeme> dropped;  ///< in any order; of an empty pair of parentheses, the opening one
};

/// Drops the lexemes of a query that have no meaning:
/// - Parentheses are balanced: stray closing ones and empty pairs are dropped.
/// - Words and quotations that analyse to no words are dropped, unless they have a known field.
/// - An unknown field without a value becomes a word.
/// Throws QueryError for an unclosed parenthesis, for nesting deeper than deepest_nesting and for an unknown field with
/// a value. The lexemes point into the query.
[[nodiscard]] Operands operands_of(std::string_view query, analysis::Analyzer& analyzer);

/// The name of a known field in lower case; empty for other names. Ignores case.
[[nodiscard]] std::string_view known_field(std::string_view name);

}  // namespace dateline::query
