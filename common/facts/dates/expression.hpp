#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "common/facts/lists/date_words.hpp"

namespace dateline::facts {

/// What an expression of time says, before it is known which days are meant.
struct DateExpression {
  enum class Kind : std::uint8_t {
    day,       ///< month and day, year or not; `weekday` where one stands beside it
    month,     ///< month, year or not
    year,      ///< year
    years,     ///< "2013/14", year to last_year
    quarter,   ///< part 1-4, year or not
    half,      ///< part 1-2, year or not
    season,    ///< month is its first; year
    decade,    ///< year is its first
    century,   ///< year is its first
    weekday,   ///< weekday; offset -1 last, 0 plain, 1 next, with `near` "this"
    near_day,  ///< offset days from the published day: yesterday; with `near` only if the tense is future: in two days
    period,    ///< offset units from the published day's: last week; with `near` as above
    weekend,   ///< offset from the one that the tense chooses, with `near` "this" or "the"
    shift,     ///< offset units from the date that the text spoke of before: two days later
    after,     ///< offset units before the sentence's date: "five years after he left"
  };

  Kind kind = Kind::day;
  std::size_t first = 0;  ///< its first word
  std::size_t end = 0;    ///< the word after its last
  int year = 0;           ///< 0: not stated
  int last_year = 0;
  std::optional<int> years_away;  ///< "September last year": of the published day's year
  unsigned month = 0;
  unsigned day = 0;
  unsigned last_day = 0;  ///< of "3-5 June" and "June 3 to 5"; 0: one day
  unsigned weekday = 0;   ///< 1 = Monday; 0: not stated
  int part = 0;
  int offset = 0;
  bool near = false;
  TimeUnit unit = TimeUnit::day;
};

/// The expression of time that stands at word i, whose words may begin before i but not before `floor`. Ranges over two
/// expressions and words like "since" are the caller's. Where it is doubtful that a word speaks of time, nothing.
/// Capitalised words and numbers are read by the one, all others and all but months and weekdays by the other.
[[nodiscard]] std::optional<DateExpression> calendar_expression_at(const Words& words, std::size_t i,
                                                                   std::size_t floor);
[[nodiscard]] std::optional<DateExpression> relative_expression_at(const Words& words, std::size_t i,
                                                                   std::size_t floor);

}  // namespace dateline::facts
