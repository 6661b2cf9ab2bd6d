#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/engine/engine.hpp"

namespace dateline::query {

/// Facets of the published day: hits counted by day, month or year. All functions are pure.

enum class DateLevel : std::uint8_t { day, month, year };

/// "day", "month" or "year".
[[nodiscard]] std::string_view name_of(DateLevel level) noexcept;
/// The same as a granularity.
[[nodiscard]] Granularity granularity_of(DateLevel level) noexcept;
/// The inverse of name_of(); nothing for other names.
[[nodiscard]] std::optional<DateLevel> date_level_named(std::string_view name) noexcept;

/// The hits of one day, month or year: "2014-05-20", "2014-05", "2014".
struct DateBucket {
  std::string value;
  std::uint64_t count = 0;
};

/// The buckets from the first day to the last, empty ones included. Precondition: `days` are rising. Throws UsageError,
/// which suggests a coarser level, if there would be more than 10,000.
[[nodiscard]] std::vector<DateBucket> date_buckets(std::span<const DayCount> days, DateLevel level);

}  // namespace dateline::query
