#pragma once

#include <vector>

#include "common/segment/snapshot.hpp"
#include "query/engine/sealed/operators/document_set.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query::sealed {

/// The documents of each segment that have a form which the pattern matches.
[[nodiscard]] std::vector<DocumentSet> match_pattern(const segment::Snapshot& snapshot, const Forms& pattern);

}  // namespace dateline::query::sealed
