#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::corpus {

/// The parts of a date as its text states them, in their order and not yet made sense of.
struct DateParts {
  struct Number {
    std::int64_t value;
    std::size_t digits;
  };

  std::vector<Number> numbers;         ///< of day, month and year
  char separator = ' ';                ///< between the numbers
  std::optional<unsigned> month;       ///< named in words
  std::optional<std::int64_t> second;  ///< of the day
  std::string zone;                    ///< a zone's letters
  std::optional<std::int64_t> offset;  ///< seconds to add to UTC, beside the zone's own
};

/// Nothing where the text holds anything that does not belong in a date.
[[nodiscard]] std::optional<DateParts> scan_date(std::string_view text);

}  // namespace dateline::corpus
