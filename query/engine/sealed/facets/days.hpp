#pragma once

#include <vector>

#include "common/segment/snapshot.hpp"
#include "query/engine/engine.hpp"
#include "query/engine/sealed/facets/hits.hpp"

namespace dateline::query::sealed {

/// Counts the hits of each published day.
[[nodiscard]] std::vector<DayCount> count_days(const segment::Snapshot& snapshot, const Hits& hits);

}  // namespace dateline::query::sealed
