#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
using Day = std::int32_t;

struct Civil {
  int year;
  unsigned month;  ///< 1-12
  unsigned day;    ///< 1-31
  auto operator<=>(const Civil&) const = default;
};

[[nodiscard]] Day day_from_civil(Civil date) noexcept;
[[nodiscard]] Civil civil_from_day(Day day) noexcept;
[[nodiscard]] unsigned days_in_month(int year, unsigned month) noexcept;
[[nodiscard]] bool is_valid(Civil date) noexcept;
/// 0 = Monday … 6 = Sunday.
[[nodiscard]] unsigned weekday(Day day) noexcept;

/// "2014-05-20".
[[nodiscard]] std::string iso_day(Day day);
/// "2014-05-20T12:30:00Z" from seconds since 1970-01-01 UTC.
[[nodiscard]] std::string iso_instant(std::int64_t instant);

enum class Granularity : std::uint8_t { day, week, month, quarter, season, year, decade, century };
[[nodiscard]] std::string_view name_of(Granularity granularity) noexcept;

/// Days from `from` to `to`, both inclusive. A missing end is open.
struct Interval {
  std::optional<Day> from;
  std::optional<Day> to;
  Granularity granularity = Granularity::day;
  auto operator<=>(const Interval&) const = default;
};

/// The days of "2014", "2014-05" or "2014-05-20"; nothing where the text is none of them.
[[nodiscard]] std::optional<Interval> parse_iso_period(std::string_view text);

}  // namespace dateline
