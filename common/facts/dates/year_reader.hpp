#pragma once

#include <cstddef>
#include <optional>

#include "common/facts/dates/reader.hpp"

namespace dateline::facts {

/// Reads the year of a month or a day: the one right behind it, or the one behind the list that it is in.
class YearReader : protected DateReader {
 public:
  using DateReader::DateReader;

 protected:
  /// The word after a year in words at word `at`: "last year", "that year", "a year ago". Nothing if there is none.
  [[nodiscard]] std::optional<std::size_t> take_year_in_words(std::size_t at, DateExpression& result) const;

  /// The word of the year after a clock, "Nov 17 09:12:44 2016", "Nov 17 09:12 EST 2016"; `at` if there is none.
  [[nodiscard]] std::size_t after_clock(std::size_t at) const;

  /// Reads the year after a month or a day: "May 2014", "May 20, 2014", "May of last year", "May '14", "May in 2014".
  /// Returns the word after it, or `next` if there is none.
  [[nodiscard]] std::size_t take_year(std::size_t next, DateExpression& result) const;

  /// Sets the year that stands behind a list: "March and April 1998", "March 3 and April 5, 1998", "November and
  /// December last year". `next`: the word after the first date.
  void share_year(std::size_t next, DateExpression& result) const;
};

}  // namespace dateline::facts
