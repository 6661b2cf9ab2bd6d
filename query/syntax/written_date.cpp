#include "query/syntax/written_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "common/time/months.hpp"

namespace dateline::query {

namespace {

constexpr std::size_t year_digits = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return lower;
}

/// The words of a text between blanks and commas, in lower case.
std::vector<std::string> date_words(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const auto size = std::min(text.find_first_of(" \t,"), text.size());
    if (size > 0) words.push_back(in_lower_case(text.substr(0, size)));
    text.remove_prefix(std::min(size + 1, text.size()));
  }
  return words;
}

/// 1 to 12; 0 if the word is not the name of a month.
unsigned month_of(std::string_view word) {
  constexpr std::size_t shortest = 3;
  if (word.ends_with('.')) word.remove_suffix(1);
  if (word.size() < shortest) return 0;
  for (std::size_t i = 0; i < month_names.size(); ++i)
    if (in_lower_case(month_names[i]).starts_with(word)) return static_cast<unsigned>(i) + 1;
  return 0;
}

/// The number of a day, such as 3 or 3rd; 0 for any other word.
unsigned day_of(std::string_view word) {
  unsigned day = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), day);
  if (error != std::errc{} || end - word.data() > 2) return 0;
  const std::string_view ending(end, static_cast<std::size_t>(word.data() + word.size() - end));
  const bool known = ending.empty() || ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
  return known ? day : 0;
}

bool is_year(std::string_view word) {
  return word.size() == year_digits && std::all_of(word.begin(), word.end(), is_digit);
}

/// "2014/05" and "2014/5/3" with hyphens and two digits; nothing for any other text.
std::optional<std::string> with_hyphens(std::string_view text) {
  if (!is_year(text.substr(0, text.find('/')))) return std::nullopt;
  std::string iso(text.substr(0, year_digits));
  text.remove_prefix(year_digits);
  while (text.starts_with('/')) {
    text.remove_prefix(1);
    const auto part = text.substr(0, text.find('/'));
    if (part.empty() || part.size() > 2) return std::nullopt;
    iso += fmt::format("-{:0>2}", part);
    text.remove_prefix(part.size());
  }
  return iso;
}

/// "May 2014", "20 May 2014" and "May 20 2014".
std::optional<Interval> parse_words(const std::vector<std::string>& words) {
  if (words.size() < 2 || words.size() > 3 || !is_year(words.back())) return std::nullopt;
  const bool has_day = words.size() == 3;
  const bool day_first = has_day && month_of(words[0]) == 0;
  const auto month = month_of(words[day_first ? 1 : 0]);
  const auto day = has_day ? day_of(words[day_first ? 0 : 1]) : 0;
  if (month == 0 || (has_day && day == 0)) return std::nullopt;
  return parse_iso_period(has_day ? fmt::format("{}-{:02}-{:02}", words.back(), month, day)
                                  : fmt::format("{}-{:02}", words.back(), month));
}

}  // namespace

std::optional<Interval> parse_written_date(std::string_view text) {
  if (const auto days = parse_iso_period(text)) return days;
  if (const auto iso = with_hyphens(text)) return parse_iso_period(*iso);
  return parse_words(date_words(text));
}

}  // namespace dateline::query
