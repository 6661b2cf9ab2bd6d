#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "common/facts/text/words.hpp"

namespace dateline::facts {

/// A day of the year with a name: a fixed day, a weekday of a month, or a day counted from Easter.
struct HolidayRow {
  std::string_view name;
  unsigned month;    ///< 1 to 12; 0: `day` is the number of days after Good Friday
  unsigned day;      ///< of the month
  unsigned weekday;  ///< 0: the day itself; 1 = Monday … 7: the first such weekday from that day on
};

struct HolidayMatch {
  const HolidayRow* holiday;
  std::size_t words;
};

/// The longest name of a holiday that begins at word i, from data/holidays.tsv. Safe to call from several threads.
[[nodiscard]] std::optional<HolidayMatch> holiday_at(const Words& words, std::size_t i);

}  // namespace dateline::facts
