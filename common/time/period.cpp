#include "common/time/period.hpp"

#include <algorithm>

namespace dateline {
namespace {

constexpr int week_days = 7;

/// The interval of `count` whole months from the first day of `first_month` in `first_year`.
Interval months(int first_year, unsigned first_month, int count, Granularity granularity) noexcept {
  const Day from = day_from_civil({first_year, first_month, 1});
  return {from, shifted(from, count, Granularity::month) - 1, granularity};
}

}  // namespace

Interval period_of(Day day, Granularity granularity) noexcept {
  const Civil date = civil_from_day(day);
  const auto floor_to = [&](int unit, int origin) { return date.year - ((date.year - origin) % unit + unit) % unit; };
  switch (granularity) {
    case Granularity::week: {
      const Day monday = day - static_cast<Day>(weekday(day));
      return {monday, monday + week_days - 1, granularity};
    }
    case Granularity::month:
      return months(date.year, date.month, 1, granularity);
    case Granularity::quarter:
      return months(date.year, (date.month - 1) / 3 * 3 + 1, 3, granularity);
    case Granularity::year:
      return months(date.year, 1, 12, granularity);
    case Granularity::decade:
      return months(floor_to(10, 0), 1, 120, granularity);
    case Granularity::century:
      return months(floor_to(100, 1), 1, 1200, granularity);
    case Granularity::day:
    case Granularity::season:
      break;
  }
  return {day, day, Granularity::day};
}

Day shifted(Day day, int count, Granularity granularity) noexcept {
  int by_months = 1;
  switch (granularity) {
    case Granularity::day:
    case Granularity::season:
      return day + count;
    case Granularity::week:
      return day + count * week_days;
    case Granularity::month:
      break;
    case Granularity::quarter:
      by_months = 3;
      break;
    case Granularity::year:
      by_months = 12;
      break;
    case Granularity::decade:
      by_months = 120;
      break;
    case Granularity::century:
      by_months = 1200;
      break;
  }
  const Civil date = civil_from_day(day);
  const int month = date.year * 12 + static_cast<int>(date.month) - 1 + count * by_months;
  const int year = month >= 0 ? month / 12 : (month - 11) / 12;
  const auto month_of_year = static_cast<unsigned>(month - year * 12) + 1;
  return day_from_civil({year, month_of_year, std::min(date.day, days_in_month(year, month_of_year))});
}

}  // namespace dateline
