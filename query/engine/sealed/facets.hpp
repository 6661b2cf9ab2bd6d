#pragma once

#include <vector>

#include "common/segment/snapshot.hpp"
#include "query/engine/engine.hpp"
#include "query/engine/sealed/operators/document_set.hpp"

namespace dateline::query::sealed {

/// Counts a facet among the hits, given as a set for each segment.
[[nodiscard]] FacetCounts count_facet(const segment::Snapshot& snapshot, const std::vector<DocumentSet>& hits,
                                      const FacetRequest& request);

/// Counts the hits of each published day.
[[nodiscard]] std::vector<DayCount> count_days(const segment::Snapshot& snapshot, const std::vector<DocumentSet>& hits);

}  // namespace dateline::query::sealed
