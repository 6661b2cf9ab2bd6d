#pragma once

#include <vector>

#include "common/segment/snapshot.hpp"
#include "query/engine/budget.hpp"
#include "query/engine/sealed/operators/document_set.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query::sealed {

/// The documents that contain a form which the pattern matches: one set for each segment. A fuzzy pattern matches the
/// `most_fuzzy_forms` best forms of the whole index. Throws encoding::Damaged if a dictionary or a list is damaged,
/// BudgetExceeded.
[[nodiscard]] std::vector<DocumentSet> match_pattern(const segment::Snapshot& snapshot, const Forms& pattern,
                                                     Budget& budget);

}  // namespace dateline::query::sealed
