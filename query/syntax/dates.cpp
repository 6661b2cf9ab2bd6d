#include "query/syntax/dates.hpp"

#include <charconv>
#include <string>

#include "query/syntax/written_date.hpp"

namespace dateline::query {

namespace {

constexpr std::string_view range_sign = "..";

/// The text of the period from `from` to `to` if it is exactly a year ("2014"), a month ("2014-05") or a day; otherwise
/// nothing.
std::optional<std::string> period_of(Day from, Day to) {
  constexpr std::size_t year_size = 4;
  constexpr std::size_t month_size = 7;
  const auto day = iso_day(from);
  for (const auto size : {day.size(), month_size, year_size}) {
    const auto text = day.substr(0, size);
    const auto period = parse_iso_period(text);
    if (period && period->from == from && period->to == to) return text;
  }
  return std::nullopt;
}

Interval interval(std::optional<Day> from, std::optional<Day> to) {
  if (from && to)
    if (const auto period = period_of(*from, *to)) return *parse_iso_period(*period);
  return {from, to, Granularity::day};
}

/// Parses "Nd": the last N days, including today.
std::optional<Interval> parse_last_days(std::string_view text, Day today) {
  constexpr std::size_t most_digits = 5;
  if (!text.ends_with('d') || text.size() > most_digits + 1) return std::nullopt;
  text.remove_suffix(1);
  Day days = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
  if (error != std::errc{} || end != text.data() + text.size() || days < 1) return std::nullopt;
  return interval(today - days + 1, today);
}

std::optional<Interval> parse_range(std::string_view from_text, std::string_view to_text) {
  std::optional<Day> from;
  std::optional<Day> to;
  if (!from_text.empty()) {
    const auto period = parse_written_date(from_text);
    if (!period) return std::nullopt;
    from = period->from;
  }
  if (!to_text.empty()) {
    const auto period = parse_written_date(to_text);
    if (!period) return std::nullopt;
    to = period->to;
  }
  if ((!from && !to) || (from && to && *to < *from)) return std::nullopt;
  return interval(from, to);
}

std::optional<Interval> parse_interval(std::string_view text, Day today) {
  if (const auto sign = text.find(range_sign); sign != std::string_view::npos)
    return parse_range(text.substr(0, sign), text.substr(sign + range_sign.size()));
  if (const auto days = parse_last_days(text, today)) return days;
  return parse_written_date(text);
}

}  // namespace

std::optional<PublishedIn> parse_dates(std::string_view text, Day today) {
  if (text == "none") return PublishedIn{{}, true};
  if (const auto days = parse_interval(text, today)) return PublishedIn{*days, false};
  return std::nullopt;
}

std::string to_string(const Interval& days) {
  if (days.from && days.to)
    if (const auto period = period_of(*days.from, *days.to)) return *period;
  const auto shown = [](const std::optional<Day>& day) { return day ? iso_day(*day) : std::string(); };
  return shown(days.from) + std::string(range_sign) + shown(days.to);
}

}  // namespace dateline::query
