#pragma once

#include "common/time/civil.hpp"

namespace dateline {

/// The day, week (Monday to Sunday), month, quarter, year, decade (2010-2019) or century (2001-2100) that a day lies
/// in. Not for seasons, which no calendar fixes.
[[nodiscard]] Interval period_of(Day day, Granularity granularity) noexcept;

/// The day `count` such periods later, or earlier where negative; a day that the month lacks becomes its last.
[[nodiscard]] Day shifted(Day day, int count, Granularity granularity) noexcept;

}  // namespace dateline
