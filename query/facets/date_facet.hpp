#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/engine/engine.hpp"

namespace dateline::query {

enum class DateLevel : std::uint8_t { day, month, year };

[[nodiscard]] std::string_view name_of(DateLevel level) noexcept;
[[nodiscard]] std::optional<DateLevel> date_level_named(std::string_view name) noexcept;

/// The hits of one day, month or year: "2014-05-20", "2014-05", "2014".
struct DateBucket {
  std::string value;
  std::uint64_t count = 0;
};

/// Every bucket from the first day to the last, empty ones too. Throws UsageError naming a coarser level where they
/// are more than 10,000.
[[nodiscard]] std::vector<DateBucket> date_buckets(std::span<const DayCount> days, DateLevel level);

}  // namespace dateline::query
