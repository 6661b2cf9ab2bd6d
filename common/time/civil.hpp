#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Days, calendar dates and intervals in the proleptic Gregorian calendar. Pure functions, thread-safe; they do not
/// throw (except std::bad_alloc).
namespace dateline {

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
using Day = std::int32_t;

/// A calendar date.
struct Civil {
  int year;
  unsigned month;  ///< 1-12
  unsigned day;    ///< 1-31
  auto operator<=>(const Civil&) const = default;
};

/// Precondition: is_valid(date).
[[nodiscard]] Day day_from_civil(Civil date) noexcept;
[[nodiscard]] Civil civil_from_day(Day day) noexcept;
[[nodiscard]] unsigned days_in_month(int year, unsigned month) noexcept;
/// Whether the date exists and its year is from -32767 to 32767.
[[nodiscard]] bool is_valid(Civil date) noexcept;
/// 0 is Monday, 6 is Sunday.
[[nodiscard]] unsigned weekday(Day day) noexcept;

/// "2014-05-20".
[[nodiscard]] std::string iso_day(Day day);
/// "2014-05-20T12:30:00Z" from seconds since 1970-01-01 UTC.
[[nodiscard]] std::string iso_instant(std::int64_t instant);

enum class Granularity : std::uint8_t { day, week, month, quarter, season, year, decade, century };
[[nodiscard]] std::string_view name_of(Granularity granularity) noexcept;

/// The days `from` to `to`, both inclusive. A missing end is unbounded. `granularity`: how precisely the text states
/// it.
struct Interval {
  std::optional<Day> from;
  std::optional<Day> to;
  Granularity granularity = Granularity::day;
  auto operator<=>(const Interval&) const = default;
};

/// Parses "2014", "2014-05" or "2014-05-20" to the days that it covers. Returns nothing for any other text.
[[nodiscard]] std::optional<Interval> parse_iso_period(std::string_view text);

}  // namespace dateline
