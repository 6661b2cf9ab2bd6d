#pragma once

#include "common/facts/lists/holidays.hpp"
#include "common/time/civil.hpp"

namespace dateline::facts {

/// The day of a holiday in a year. Pure.
[[nodiscard]] Day day_of(const HolidayRow& holiday, int year) noexcept;

}  // namespace dateline::facts
