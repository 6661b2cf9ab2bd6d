#pragma once

#include <cstddef>
#include <string_view>

#include "common/analysis/analyzer.hpp"
#include "common/time/civil.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

struct ParseOptions {
  bool any = false;      ///< adjacent words are alternatives; otherwise all must match
  bool literal = false;  ///< the query is words only: no operators, quotes, fields or patterns
  Day today = 0;         ///< the last of the days that 7d means, by UTC
};

inline constexpr std::size_t most_leaves = 1024;  ///< words (also in phrases), patterns and filters
inline constexpr std::size_t deepest_nesting = 64;

/// Parses a query into the tree that engines run. Precondition: `analyzer` is of the index's language. A blank
/// query is All; any other without a word or a filter is None. Precedence, from the tightest binding: NEAR, NOT and the
/// signs, AND, adjacent words, OR.
/// - Filters (all fields except title:) restrict adjacent words, even with `any`; OR makes them alternatives.
/// - If adjacent words have a + among them, those with + must match, and the others only add to the score.
/// - Words that analyse to nothing, such as a lone dash, are ignored, also as operands; see notes.hpp.
/// Throws QueryError only if the query cannot be read as words either: for a known field with a bad value, an unknown
/// field with a value, an operator without an operand, an unclosed parenthesis, a bad NEAR distance, nesting that is
/// too deep and a query that is too large.
/// Not thread-safe with respect to `analyzer`; otherwise pure.
[[nodiscard]] Node parse(std::string_view query, const ParseOptions& options, analysis::Analyzer& analyzer);

}  // namespace dateline::query
