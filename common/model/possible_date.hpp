#pragma once

#include <cstdint>

#include "common/model/article.hpp"
#include "common/time/civil_range.hpp"

namespace dateline {

/// Whether a date that was read from a file is one that an article can have: its day has a date, and its instant is
/// within 2^31 seconds, about 68 years, of the day's start.
[[nodiscard]] constexpr bool is_possible(const Published& published) noexcept {
  if (!is_civil(published.day)) return false;
  if (!published.instant) return true;
  constexpr std::int64_t day_seconds = 86400;
  constexpr std::int64_t farthest = std::int64_t{1} << 31;
  const auto start = published.day * day_seconds;
  return *published.instant > start - farthest && *published.instant < start + farthest;
}

}  // namespace dateline
