#pragma once

#include "common/analysis/analyzer.hpp"
#include "query/people/resolve.hpp"
#include "query/search/request.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

/// What a selection asks for.
struct SelectionTree {
  Node text;   ///< the query's text alone
  Node asked;  ///< with the filters, people as they were asked for
  Node whole;  ///< with the filters, people resolved: ready for an engine
};

/// Parses the text and the filters. `today` is what relative dates count from (UTC). Where people and roles are both
/// asked for, a role must be held by one of these people. Throws UsageError; for the text, QueryError.
[[nodiscard]] SelectionTree selection_tree(const Selection& selection, analysis::Analyzer& analyzer,
                                           PeopleResolver& resolver, Day today);

}  // namespace dateline::query
