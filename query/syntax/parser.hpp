#pragma once

#include <cstddef>
#include <string_view>

#include "common/analysis/analyzer.hpp"
#include "common/time/civil.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

struct ParseOptions {
  bool any = false;      ///< words side by side mean any of them, not all
  bool literal = false;  ///< nothing but words: no operators, quotes, fields or patterns
  Day today = 0;         ///< the UTC day that 7d ends with
};

inline constexpr std::size_t most_leaves = 1024;  ///< words, of phrases too, patterns and filters
inline constexpr std::size_t deepest_nesting = 64;

/// Parses the query language into the tree that engines run; `analyzer` is of the index's language. Binding, tightest
/// first: NEAR (but NOT a NEAR b negates the whole), NOT and the signs, AND, words side by side, OR. An empty query is
/// All.
/// - Filters (fields but title:) side by side with words restrict them, with `any` too; OR makes them alternatives.
/// - With + among the words side by side, those so marked must match and any of the rest adds to the score.
/// - Words that an operator needs but that analyse to nothing, such as a lone dash, are as if not written.
/// Throws QueryError, and only for what no reading as words can mend: a known field with a bad value, an unknown field
/// with a value, an operator without an operand, an unclosed parenthesis, a distance or a query that is too large.
[[nodiscard]] Node parse(std::string_view query, const ParseOptions& options, analysis::Analyzer& analyzer);

}  // namespace dateline::query
