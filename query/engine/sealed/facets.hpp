#pragma once

#include <vector>

#include "common/segment/snapshot.hpp"
#include "query/engine/engine.hpp"
#include "query/engine/sealed/operators/document_set.hpp"

namespace dateline::query::sealed {

/// Facet counts of the sealed engine. `hits` has one set for each segment of the snapshot. Both functions throw
/// encoding::Damaged if a segment is damaged.

/// Counts one facet among the hits.
[[nodiscard]] FacetCounts count_facet(const segment::Snapshot& snapshot, const std::vector<DocumentSet>& hits,
                                      const FacetRequest& request);

/// Counts the hits of each published day.
[[nodiscard]] std::vector<DayCount> count_days(const segment::Snapshot& snapshot, const std::vector<DocumentSet>& hits);

}  // namespace dateline::query::sealed
