#pragma once

#include <cstdint>

#include "common/time/civil.hpp"

namespace dateline {

/// The first and the last day whose date is_valid() accepts: -32767-01-01 and 32767-12-31.
inline constexpr Day first_civil_day = -12'687'428;
inline constexpr Day last_civil_day = 11'248'737;

/// Whether a day that was read from a file has a date. Other days must not be given to the functions of civil.hpp.
[[nodiscard]] constexpr bool is_civil(std::int64_t day) noexcept {
  return day >= first_civil_day && day <= last_civil_day;
}

}  // namespace dateline
