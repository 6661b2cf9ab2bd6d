#include "query/facets/date_facet.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <array>

#include "common/error.hpp"
#include "common/time/civil.hpp"

namespace dateline::query {

namespace {

constexpr std::array<std::string_view, 3> names{"day", "month", "year"};
constexpr std::int64_t most_buckets = 10'000;

/// The number of the bucket that contains a day. Consecutive buckets of a level have consecutive numbers.
std::int64_t bucket_number(Day day, DateLevel level) {
  if (level == DateLevel::day) return day;
  const Civil date = civil_from_day(day);
  return level == DateLevel::year ? date.year : std::int64_t{date.year} * 12 + date.month - 1;
}

std::string bucket_value(std::int64_t number, DateLevel level) {
  if (level == DateLevel::day) return iso_day(static_cast<Day>(number));
  if (level == DateLevel::year) return fmt::format("{:04}", number);
  return fmt::format(FMT_COMPILE("{:04}-{:02}"), number / 12, number % 12 + 1);
}

/// The first day after the bucket that contains a day.
Day bucket_end(Day day, DateLevel level) {
  if (level == DateLevel::day) return day + 1;
  const Civil date = civil_from_day(day);
  if (level == DateLevel::year) return day_from_civil({date.year, 12, 31}) + 1;
  return day + static_cast<Day>(days_in_month(date.year, date.month) - date.day) + 1;
}

}  // namespace

std::string_view name_of(DateLevel level) noexcept { return names[static_cast<std::size_t>(level)]; }

Granularity granularity_of(DateLevel level) noexcept {
  constexpr std::array granularities{Granularity::day, Granularity::month, Granularity::year};
  return granularities[static_cast<std::size_t>(level)];
}

std::optional<DateLevel> date_level_named(std::string_view name) noexcept {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return static_cast<DateLevel>(i);
  return std::nullopt;
}

std::vector<DateBucket> date_buckets(std::span<const DayCount> days, DateLevel level) {
  if (days.empty()) return {};
  const auto first = bucket_number(days.front().day, level);
  const auto size = bucket_number(days.back().day, level) - first + 1;
  if (size > most_buckets)
    throw UsageError(fmt::format("facet {} would have {} values, more than {}; ask for {} instead", name_of(level),
                                 size, most_buckets, level == DateLevel::day ? "month or year" : "year"));
  std::vector<DateBucket> buckets(static_cast<std::size_t>(size));
  for (std::size_t i = 0; i < buckets.size(); ++i)
    buckets[i].value = bucket_value(first + static_cast<std::int64_t>(i), level);
  for (auto at = days.begin(); at != days.end();) {
    auto& bucket = buckets[static_cast<std::size_t>(bucket_number(at->day, level) - first)];
    for (const auto end = bucket_end(at->day, level); at != days.end() && at->day < end; ++at)
      bucket.count += at->count;
  }
  return buckets;
}

}  // namespace dateline::query
