#include <fmt/format.h>

#include <array>
#include <charconv>

#include "common/xapian/schema.hpp"

namespace dateline::xapian {

namespace {

constexpr std::string_view open_end = "--------";
constexpr std::size_t day_digits = open_end.size();
constexpr std::array granularities{Granularity::day,    Granularity::week, Granularity::month,  Granularity::quarter,
                                   Granularity::season, Granularity::year, Granularity::decade, Granularity::century};

/// Maps signed days to unsigned numbers in the same order. 0 is not the day of any article.
std::uint32_t biased(Day day) noexcept { return static_cast<std::uint32_t>(day) ^ 0x80000000U; }
Day unbiased(std::uint32_t number) noexcept { return static_cast<Day>(number ^ 0x80000000U); }
std::uint64_t biased(std::int64_t instant) noexcept {
  return static_cast<std::uint64_t>(instant) ^ 0x8000000000000000U;
}

template <typename Number>
void append_big_endian(std::string& out, Number number) {
  for (int shift = 8 * (sizeof(Number) - 1); shift >= 0; shift -= 8) out.push_back(static_cast<char>(number >> shift));
}

/// Complements the id, so that a descending sort gives ascending ids. The terminator is above every complemented byte.
void append_id(std::string& key, std::string_view id) {
  for (const char c : id) key.push_back(static_cast<char>(~c));
  key.push_back('\xff');
}

std::string hex_day(const std::optional<Day>& day) {
  return day ? fmt::format("{:08x}", biased(*day)) : std::string(open_end);
}

/// False if the digits are neither a day nor an open end.
bool parse_hex_day(std::string_view digits, std::optional<Day>& day) {
  if (digits == open_end) return true;
  std::uint32_t number = 0;
  const auto* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number, 16);
  if (error != std::errc{} || stop != end) return false;
  day = unbiased(number);
  return true;
}

}  // namespace

std::string newest_first_key(const std::optional<Published>& published, std::string_view id) {
  std::string key;
  append_big_endian(key, published ? biased(published->day) : 0U);
  append_big_endian(key, published && published->instant ? biased(*published->instant) : std::uint64_t{0});
  append_id(key, id);
  return key;
}

std::string oldest_first_key(const std::optional<Published>& published, std::string_view id) {
  if (!published) return newest_first_key(published, id);
  std::string key;
  append_big_endian(key, ~biased(published->day));
  append_big_endian(key, ~(published->instant ? biased(*published->instant) : std::uint64_t{0}));
  append_id(key, id);
  return key;
}

std::string day_value(Day day) {
  std::string value;
  append_big_endian(value, biased(day));
  return value;
}

std::optional<Day> decode_day_value(std::string_view bytes) noexcept {
  if (bytes.size() != sizeof(std::uint32_t)) return std::nullopt;
  std::uint32_t number = 0;
  for (const char c : bytes) number = number << 8 | static_cast<unsigned char>(c);
  return unbiased(number);
}

std::string mention_term(const Interval& interval) {
  return fmt::format("{}{}..{}/{}", mention_prefix, hex_day(interval.from), hex_day(interval.to),
                     name_of(interval.granularity));
}

std::optional<Interval> decode_mention_term(std::string_view term) {
  if (!term.starts_with(mention_prefix)) return std::nullopt;
  term.remove_prefix(mention_prefix.size());
  const auto name_start = 2 * day_digits + 3;
  if (term.size() <= name_start || term.substr(day_digits, 2) != ".." || term[name_start - 1] != '/')
    return std::nullopt;
  Interval interval;
  if (!parse_hex_day(term.substr(0, day_digits), interval.from) ||
      !parse_hex_day(term.substr(day_digits + 2, day_digits), interval.to))
    return std::nullopt;
  for (const auto granularity : granularities) {
    if (name_of(granularity) != term.substr(name_start)) continue;
    interval.granularity = granularity;
    return interval;
  }
  return std::nullopt;
}

std::string mention_terms_from(Day from) { return std::string(mention_prefix) + hex_day(from); }

}  // namespace dateline::xapian
