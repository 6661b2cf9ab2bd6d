#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::corpus {

/// The parts of a date in the order of the text, before they are interpreted: see read_date().
struct DateParts {
  struct Number {
    std::int64_t value;
    std::size_t digits;
  };

  std::vector<Number> numbers;         ///< day, month and year, in any order
  char separator = ' ';                ///< between the numbers: `-`, `/` or `.`
  std::optional<unsigned> month;       ///< 1 to 12, if the text names it
  std::optional<std::int64_t> second;  ///< of the day, if the text states a time
  std::string zone;                    ///< its abbreviation in lower case, such as "edt"; may be unknown
  std::optional<std::int64_t> offset;  ///< from UTC in seconds; added to the zone's if both are given ("UTC+2")
};

/// Splits the text of a date into its parts; nullopt if it contains anything that does not belong in a date.
[[nodiscard]] std::optional<DateParts> scan_date(std::string_view text);

}  // namespace dateline::corpus
