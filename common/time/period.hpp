#pragma once

#include "common/time/civil.hpp"

namespace dateline {

/// The day, week (Monday to Sunday), month, quarter, year, decade (2010-2019) or century (2001-2100) that contains
/// `day`. For Granularity::season, which no calendar defines, the result is the day itself.
[[nodiscard]] Interval period_of(Day day, Granularity granularity) noexcept;

/// The day `count` periods after `day`, or before it if `count` is negative. If the target month has no such day, the
/// result is the last day of that month. Seasons count as days.
[[nodiscard]] Day shifted(Day day, int count, Granularity granularity) noexcept;

}  // namespace dateline
