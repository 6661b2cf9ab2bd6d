#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "common/facts/lists/date_words.hpp"
#include "common/facts/lists/holidays.hpp"

namespace dateline::facts {

/// A date expression as written, before it is resolved to days (see dates/resolver.hpp). Which members are set depends
/// on `kind`. Words are [first, end) of the text.
struct DateExpression {
  enum class Kind : std::uint8_t {
    day,       ///< month, day, and optionally year; `weekday` if one is next to it
    month,     ///< month and optionally year
    year,      ///< year
    years,     ///< "2013/14", year to last_year
    quarter,   ///< part 1-4 and optionally year
    half,      ///< part 1-2 and optionally year
    season,    ///< month is its first month; year, else offset -1 for "last", 1 for "next", `near` for "this"
    holiday,   ///< `holiday`; year, else offset and `near` as for a season
    decade,    ///< year is its first year
    century,   ///< year is its first year
    weekday,   ///< weekday; offset is -1 for "last", 0 for none, 1 for "next"; `near` for "this"; `weeks_away` if told
    near_day,  ///< offset days from publication: "yesterday"; `near`: only in the future tense, "in two days"
    period,    ///< offset units from that of the publication: "last week"; `near` as above
    weekend,   ///< offset from the weekend that the tense selects; `near` for "this" or "the"
    shift,     ///< "two days later": offset units from the date mentioned before
    after,     ///< "five years after he left": offset units before the sentence's date
    same,      ///< "that year", "the same day": the unit that contains the date mentioned before
  };

  Kind kind = Kind::day;
  std::size_t first = 0;  ///< index of its first word
  std::size_t end = 0;    ///< index of the word after its last
  int year = 0;           ///< 0: not stated
  int last_year = 0;
  std::optional<int> years_away;   ///< "September last year": -1, relative to the year of publication
  std::optional<int> months_away;  ///< "the 2nd of last month": -1, relative to the month of publication
  std::optional<int> weeks_away;   ///< "Monday last week": -1, relative to the week of publication
  bool to_the_day = false;         ///< "a week ago today": the day that many units away, not the whole unit
  bool year_told = false;          ///< "August of that year": the year of the date mentioned before
  bool contract = false;           ///< "July crude": a month of delivery, which is ahead
  unsigned month = 0;
  unsigned day = 0;
  unsigned last_day = 0;  ///< 5 in "3-5 June", "June 3 to 5" and "June 3, 4 and 5"; 0: a single day
  unsigned weekday = 0;   ///< 1 = Monday; 0: not stated
  int part = 0;
  const HolidayRow* holiday = nullptr;
  int offset = 0;
  bool near = false;
  TimeUnit unit = TimeUnit::day;
};

/// The date expression that word i is part of. It may start before word i, but not before word `floor`. Returns nothing
/// if it is doubtful that the word refers to a time. The caller handles ranges ("from May to June") and words such as
/// "since". Each function reads its own kinds of expressions.

/// Months, days and weekdays: "May 20", "the 2nd of this month", "Monday last week".
[[nodiscard]] std::optional<DateExpression> calendar_expression_at(const Words& words, std::size_t i,
                                                                   std::size_t floor);
/// Numbers other than days of a month: "2014-05-20", "1998", "the 70's", "2013-14", "FY2009".
[[nodiscard]] std::optional<DateExpression> figures_expression_at(const Words& words, std::size_t i, std::size_t floor);
/// Quarters, halves, seasons, holidays, decades and centuries in words.
[[nodiscard]] std::optional<DateExpression> part_expression_at(const Words& words, std::size_t i, std::size_t floor);
/// Amounts of time and single units: "two weeks ago", "half a century later", "the week before last", "that year".
[[nodiscard]] std::optional<DateExpression> counted_expression_at(const Words& words, std::size_t i, std::size_t floor);
/// "yesterday", "last week", "this weekend".
[[nodiscard]] std::optional<DateExpression> relative_expression_at(const Words& words, std::size_t i,
                                                                   std::size_t floor);

}  // namespace dateline::facts
