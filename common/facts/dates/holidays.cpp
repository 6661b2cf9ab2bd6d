#include "common/facts/dates/holidays.hpp"

namespace dateline::facts {
namespace {

/// Easter Sunday of the Gregorian calendar, by the anonymous computus of 1876 (Meeus, Astronomical Algorithms, 1991).
Day easter_sunday(int year) noexcept {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int day = h + l - 7 * m + 114;
  return day_from_civil({year, static_cast<unsigned>(day / 31), static_cast<unsigned>(day % 31 + 1)});
}

}  // namespace

Day day_of(const HolidayRow& holiday, int year) noexcept {
  if (holiday.month == 0) return easter_sunday(year) - 2 + static_cast<Day>(holiday.day);
  const Day from = day_from_civil({year, holiday.month, holiday.day});
  if (holiday.weekday == 0) return from;
  return from + static_cast<Day>((holiday.weekday + 6 - static_cast<unsigned>(weekday(from))) % 7);
}

}  // namespace dateline::facts
