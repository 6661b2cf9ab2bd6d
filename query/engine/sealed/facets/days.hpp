#pragma once

#include <vector>

#include "common/segment/snapshot.hpp"
#include "query/engine/engine.hpp"
#include "query/engine/sealed/facets/hits.hpp"

namespace dateline::query::sealed {

/// Counts the hits of each published day, rising. `apart`: see Search::days_apart.
[[nodiscard]] std::vector<DayCount> count_days(const segment::Snapshot& snapshot, const Hits& hits, Granularity apart);

}  // namespace dateline::query::sealed
