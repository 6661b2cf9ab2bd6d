#include "common/time/civil.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>
#include <array>
#include <charconv>
#include <chrono>

#include "common/time/civil_range.hpp"

namespace dateline {
namespace {

std::chrono::year_month_day ymd(Civil date) noexcept {
  return std::chrono::year{date.year} / std::chrono::month{date.month} / std::chrono::day{date.day};
}

constexpr Day day_of(int year, unsigned month, unsigned day) {
  using namespace std::chrono;
  return static_cast<Day>(
      sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}}.time_since_epoch().count());
}
static_assert(first_civil_day == day_of(-32767, 1, 1) && last_civil_day == day_of(32767, 12, 31));

/// The number spelt by `digits`; nothing if any character is not a digit.
std::optional<unsigned> number(std::string_view digits) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

}  // namespace

Day day_from_civil(Civil date) noexcept {
  return static_cast<Day>(std::chrono::sys_days{ymd(date)}.time_since_epoch().count());
}

Civil civil_from_day(Day day) noexcept {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
}

unsigned days_in_month(int year, unsigned month) noexcept {
  const auto last = std::chrono::year{year} / std::chrono::month{month} / std::chrono::last;
  return static_cast<unsigned>(last.day());
}

bool is_valid(Civil date) noexcept { return date.year >= -32767 && date.year <= 32767 && ymd(date).ok(); }

unsigned weekday(Day day) noexcept {
  return std::chrono::weekday{std::chrono::sys_days{std::chrono::days{day}}}.iso_encoding() - 1;
}

std::string iso_day(Day day) {
  const Civil date = civil_from_day(day);
  return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), date.year, date.month, date.day);
}

std::string iso_instant(std::int64_t instant) {
  constexpr std::int64_t day_seconds = 86400;
  const std::int64_t day = instant >= 0 ? instant / day_seconds : -((day_seconds - 1 - instant) / day_seconds);
  const std::int64_t second = instant - day * day_seconds;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", iso_day(static_cast<Day>(day)), second / 3600, second / 60 % 60,
                     second % 60);
}

std::string_view name_of(Granularity granularity) noexcept {
  constexpr std::array<std::string_view, 8> names{"day",    "week", "month",  "quarter",
                                                  "season", "year", "decade", "century"};
  return names[static_cast<std::size_t>(granularity)];
}

std::optional<Interval> parse_iso_period(std::string_view text) {
  const bool shape = text.size() == 4 || (text.size() == 7 && text[4] == '-') ||
                     (text.size() == 10 && text[4] == '-' && text[7] == '-');
  if (!shape) return std::nullopt;
  const auto year = number(text.substr(0, 4));
  if (!year) return std::nullopt;
  const int y = static_cast<int>(*year);
  if (text.size() == 4) return Interval{day_from_civil({y, 1, 1}), day_from_civil({y, 12, 31}), Granularity::year};
  const auto month = number(text.substr(5, 2));
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  if (text.size() == 7) {
    return Interval{day_from_civil({y, *month, 1}), day_from_civil({y, *month, days_in_month(y, *month)}),
                    Granularity::month};
  }
  const auto day = number(text.substr(8, 2));
  if (!day || !is_valid({y, *month, *day})) return std::nullopt;
  const Day only = day_from_civil({y, *month, *day});
  return Interval{only, only, Granularity::day};
}

}  // namespace dateline
