#include "corpus/fields/published.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cmath>

#include "common/error.hpp"
#include "common/time/civil.hpp"
#include "corpus/fields/date_scan.hpp"
#include "corpus/text/clean.hpp"

namespace dateline::corpus {
namespace {

constexpr std::int64_t seconds_per_day = 86400;
constexpr int first_year = 1600;
constexpr int last_year = 2100;

DateReading refused(std::string reason) { return {std::nullopt, std::move(reason), std::nullopt, false}; }

int full_year(DateParts::Number year, const DateRules& rules) {
  if (year.digits > 2) return static_cast<int>(std::min<std::int64_t>(year.value, 99999));
  const int century = rules.this_year - rules.this_year % 100;
  const int full = century + static_cast<int>(year.value);
  return full > rules.this_year ? full - 100 : full;
}

/// A civil date that may not exist, and what its form shows about the order.
struct Guess {
  std::int64_t year = 0;
  std::int64_t month = 0;
  std::int64_t day = 0;
  std::optional<DateOrder> shows = std::nullopt;
  bool ambiguous = false;
};

/// Interprets three numbers. Precondition: the first is not a four-digit year.
std::optional<Guess> short_date(const DateParts& parts, const DateRules& rules) {
  const DateParts::Number a = parts.numbers[0], b = parts.numbers[1], c = parts.numbers[2];
  const Guess dmy{full_year(c, rules), b.value, a.value, DateOrder::dmy};
  const Guess mdy{full_year(c, rules), a.value, b.value, DateOrder::mdy};
  const Guess ymd{full_year(a, rules), b.value, c.value, DateOrder::ymd};
  const bool year_first = c.digits <= 2 && (rules.order == DateOrder::ymd || a.value > 31);
  if (year_first) return ymd;
  if (c.digits != 2 && c.digits != 4) return std::nullopt;

  const bool day_first = b.value <= 12;
  const bool month_first = a.value <= 12;
  if (rules.strict && rules.order == DateOrder::dmy) return dmy;
  if (rules.strict && rules.order == DateOrder::mdy) return mdy;
  if (day_first != month_first) return day_first ? dmy : mdy;
  if (!day_first) return std::nullopt;

  Guess guess = rules.order == DateOrder::mdy ? mdy : dmy;
  guess.shows = std::nullopt;
  guess.ambiguous = !rules.order && parts.separator != '.' && a.value != b.value;  // with dots, the day is first
  return guess;
}

std::optional<Guess> date_of(const DateParts& parts, const DateRules& rules) {
  const auto& numbers = parts.numbers;
  const auto is_year = [](DateParts::Number number) { return number.digits == 4; };
  if (parts.month) {
    const std::int64_t month = *parts.month;
    if (numbers.size() == 1 && is_year(numbers[0])) return Guess{numbers[0].value, month, 1};
    if (numbers.size() != 2) return std::nullopt;
    if (is_year(numbers[0])) return Guess{numbers[0].value, month, numbers[1].value};
    return Guess{full_year(numbers[1], rules), month, numbers[0].value};
  }
  if (numbers.size() == 1 && is_year(numbers[0])) return Guess{numbers[0].value, 1, 1};
  if (numbers.size() == 1 && numbers[0].digits == 8) {
    return Guess{numbers[0].value / 10000, numbers[0].value / 100 % 100, numbers[0].value % 100};
  }
  if (numbers.size() == 2 && is_year(numbers[0])) return Guess{numbers[0].value, numbers[1].value, 1};
  if (numbers.size() == 2 && is_year(numbers[1])) return Guess{numbers[1].value, numbers[0].value, 1};
  if (numbers.size() != 3) return std::nullopt;
  if (is_year(numbers[0])) return Guess{numbers[0].value, numbers[1].value, numbers[2].value};
  return short_date(parts, rules);
}

/// The offset from UTC in seconds; nullopt if the named zone is unknown. Precondition: the text states a time.
std::optional<std::int64_t> offset_of(const DateParts& parts, Day day, const DateRules& rules) {
  if (parts.zone.empty()) return parts.offset ? *parts.offset : rules.timezone.offset_at_local(day, *parts.second);
  const auto named = named_offset(parts.zone, day, *parts.second);
  if (!named) return std::nullopt;
  return *named + parts.offset.value_or(0);  // "UTC+2"
}

DateReading read_parts(std::string_view text, const DateParts& parts, const DateRules& rules) {
  const auto guess = date_of(parts, rules);
  if (!guess) return refused(fmt::format("'{}' is not a date", text));
  if (guess->ambiguous) {
    return {std::nullopt, fmt::format("'{}' may be day/month or month/day; give --date-order", text), std::nullopt,
            true};
  }
  if (guess->year < first_year || guess->year > last_year) {
    return refused(fmt::format("'{}': the year is outside {}-{}", text, first_year, last_year));
  }
  const bool small = guess->month <= 12 && guess->day <= 31;  // check before narrowing
  const Civil civil{static_cast<int>(guess->year), static_cast<unsigned>(guess->month),
                    static_cast<unsigned>(guess->day)};
  if (!small || !is_valid(civil)) return refused(fmt::format("'{}': there is no such day", text));

  Published published{day_from_civil(civil), std::nullopt};
  if (parts.second) {
    const auto offset = offset_of(parts, published.day, rules);
    if (offset) published.instant = published.day * seconds_per_day + *parts.second - *offset;
  }
  return {published, {}, guess->shows, false};
}

/// Reads the time since 1970 and converts it to seconds. The unit follows from the number of digits: the years 1973 to
/// 2286 have nine or ten in seconds, and three more in each finer unit. Fewer digits are seconds of 1970.
std::optional<std::int64_t> epoch_seconds(std::string_view text) {
  const bool negative = text.starts_with('-');
  const std::string_view digits = text.substr(negative ? 1 : 0);
  const std::string_view whole = digits.substr(0, digits.find('.'));
  if (whole.size() < 5 || whole.size() > 19) return std::nullopt;
  if (digits.find_first_not_of("0123456789.") != std::string_view::npos) return std::nullopt;
  std::int64_t value = 0;
  if (std::from_chars(whole.data(), whole.data() + whole.size(), value).ec != std::errc{}) return std::nullopt;
  // 201405, 140520, 2014140 and 20140520 are no seconds, nor is what looks like one of them.
  const std::int64_t year = whole.size() == 7 ? value / 1000 : value / 10000;
  const bool dated = whole.size() == 6 || (whole.size() < 9 && year >= first_year && year <= last_year);
  if (!negative && dated) return std::nullopt;
  for (std::size_t size = whole.size(); size > 11; size -= 3) value /= 1000;
  return negative ? -value : value;
}

DateReading read_epoch(std::string_view text, std::int64_t instant, const DateRules& rules) {
  const std::int64_t local = instant + rules.timezone.offset_at(instant);
  const std::int64_t day = local / seconds_per_day - (local % seconds_per_day < 0 ? 1 : 0);
  const Published published{static_cast<Day>(day), instant};
  const int year = civil_from_day(published.day).year;
  if (year < first_year || year > last_year)
    return refused(fmt::format("'{}' is not a plausible time since 1970", text));
  return {published, {}, std::nullopt, false};
}

/// Scans 20140520123000 and 201405201230.
std::optional<DateParts> compact(std::string_view text) {
  if (text.size() != 12 && text.size() != 14) return std::nullopt;
  if (text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  return scan_date(std::string(text.substr(0, 8)) + "T" + std::string(text.substr(8)));
}

}  // namespace

int current_year() {
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return static_cast<int>(std::chrono::year_month_day(today).year());
}

std::optional<DateOrder> date_order_named(std::string_view name) {
  if (name.empty()) return std::nullopt;
  if (name == "dmy") return DateOrder::dmy;
  if (name == "mdy") return DateOrder::mdy;
  if (name == "ymd") return DateOrder::ymd;
  throw UsageError(fmt::format("--date-order: '{}' is not one of dmy, mdy, ymd", name));
}

DateReading read_date(std::string_view text, const DateRules& rules) {
  text = text::trimmed(text);
  if (const auto parts = compact(text)) {
    DateReading reading = read_parts(text, *parts, rules);
    if (reading.published) return reading;
  }
  if (const auto instant = epoch_seconds(text)) return read_epoch(text, *instant, rules);
  constexpr std::size_t longest_date = 100;
  if (text.size() > longest_date) return refused(fmt::format("a text of {} bytes is not a date", text.size()));
  const auto parts = scan_date(text);
  if (!parts) return refused(fmt::format("'{}' is not a date", text));
  return read_parts(text, *parts, rules);
}

}  // namespace dateline::corpus
