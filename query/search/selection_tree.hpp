#pragma once

#include "common/analysis/analyzer.hpp"
#include "query/people/resolve.hpp"
#include "query/search/request.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

/// The trees of a selection.
struct SelectionTree {
  Node text;   ///< the text of the query, without filters
  Node asked;  ///< text and filters, with names as the user wrote them; to print
  Node whole;  ///< text and filters, with names resolved; to run
};

/// Parses the text and the filters. Relative dates count back from `today` (UTC). If there are filters by person and by
/// role, one of these people must hold the role; exclusions are independent of each other. Throws QueryError if the
/// text is malformed, UsageError if a filter is.
[[nodiscard]] SelectionTree selection_tree(const Selection& selection, analysis::Analyzer& analyzer,
                                           PeopleResolver& resolver, Day today);

}  // namespace dateline::query
