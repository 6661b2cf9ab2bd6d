#pragma once

#include <cstdint>
#include <optional>

#include "common/facts/text/words.hpp"

namespace dateline::facts {

enum class TimeUnit : std::uint8_t { day, week, month, quarter, year, decade, century };

/// 1 = January … 12; 0 where the word is no month's name or abbreviation.
[[nodiscard]] unsigned month_of(std::uint64_t key) noexcept;
/// "Mar", "Sept": a month only beside a day or a year.
[[nodiscard]] bool is_short_month(std::uint64_t key) noexcept;
/// "May", "March", "April", "June", "August": words and names too.
[[nodiscard]] bool is_doubtful_month(std::uint64_t key) noexcept;
/// 1 = Monday … 7 = Sunday; 0 where the word is no weekday. Plurals are habits, not dates.
[[nodiscard]] unsigned weekday_of(std::uint64_t key) noexcept;
/// "week", "weeks" and the like.
[[nodiscard]] std::optional<TimeUnit> unit_of(std::uint64_t key) noexcept;
/// "a" = 1, "two" … "twelve", "twenty" and the other tens; 0 where the word is no number.
[[nodiscard]] int number_word(std::uint64_t key) noexcept;
/// "first" = 1 … "fourth" = 4, in digits too; 0 else.
[[nodiscard]] int ordinal_to_four(std::uint64_t key) noexcept;
/// "sixties" = 60; 0 else.
[[nodiscard]] int decade_word(std::uint64_t key) noexcept;
/// First month of a northern season, 3 for spring; winter is 12. 0 else.
[[nodiscard]] unsigned season_of(std::uint64_t key) noexcept;
/// "early", "mid", "late", "beginning": they narrow a date down but leave its interval.
[[nodiscard]] bool is_part_of_period(std::uint64_t key) noexcept;

/// The whole number that a word of digits spells, at most 9 digits; nothing for "2,000", "10:18", "1st".
[[nodiscard]] std::optional<int> digits_of(const Words& words, std::size_t i) noexcept;
/// The day that a word spells: "5", "05", "5th"; 0 where it spells none.
[[nodiscard]] unsigned day_of_month(const Words& words, std::size_t i) noexcept;

}  // namespace dateline::facts
