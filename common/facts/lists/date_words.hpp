#pragma once

#include <cstdint>
#include <optional>

#include "common/facts/text/words.hpp"

namespace dateline::facts {

enum class TimeUnit : std::uint8_t { day, week, month, quarter, year, decade, century };

/// Words of date expressions, from data/date_words.tsv. `key` is a word_key. Pure; safe to call from several threads.

/// The number of a month, 1 = January; 0 if the word is not a month's name or abbreviation.
[[nodiscard]] unsigned month_of(std::uint64_t key) noexcept;
/// Whether the word is an abbreviation such as "Mar" or "Sept", which is a month only next to a day or a year.
[[nodiscard]] bool is_short_month(std::uint64_t key) noexcept;
/// "May", "March", "April", "June", "August": also words or names.
[[nodiscard]] bool is_doubtful_month(std::uint64_t key) noexcept;
/// 1 = Monday … 7 = Sunday; 0 if the word is not a weekday. Plurals are not weekdays: they mean a habit.
[[nodiscard]] unsigned weekday_of(std::uint64_t key) noexcept;
/// "week", "weeks" and the like; "fortnight" is weeks.
[[nodiscard]] std::optional<TimeUnit> unit_of(std::uint64_t key) noexcept;
/// "a" = 1, "two" … "twelve", "twenty" and the other tens; 0 if the word is not a number.
[[nodiscard]] int number_word(std::uint64_t key) noexcept;
/// "first" = 1 … "fourth" = 4, also "1st" … "4th"; otherwise 0.
[[nodiscard]] int ordinal_to_four(std::uint64_t key) noexcept;
/// The day of a month that the spelt ordinal ending at word `last` means, "third" = 3, "twenty-first" = 21; 0 if there
/// is none. Sets `first` to its first word.
[[nodiscard]] unsigned day_ordinal(const Words& words, std::size_t last, std::size_t& first) noexcept;
/// "sixties" = 60; otherwise 0.
[[nodiscard]] int decade_word(std::uint64_t key) noexcept;
/// First month of a northern season, 3 for spring; 12 for winter; otherwise 0.
[[nodiscard]] unsigned season_of(std::uint64_t key) noexcept;
/// "early", "mid", "late", "beginning": they do not change the interval of a date.
[[nodiscard]] bool is_part_of_period(std::uint64_t key) noexcept;

/// The whole number that a word of digits spells, at most 9 digits; std::nullopt for "2,000", "10:18", "1st".
[[nodiscard]] std::optional<int> digits_of(const Words& words, std::size_t i) noexcept;
/// The day that a word spells: "5", "05", "5th"; 0 if it spells none.
[[nodiscard]] unsigned day_of_month(const Words& words, std::size_t i) noexcept;

}  // namespace dateline::facts
