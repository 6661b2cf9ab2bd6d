#include "common/segment/dictionary/mention_key.hpp"

#include <cstdint>

#include "common/encoding/bytes.hpp"
#include "common/time/civil_range.hpp"

namespace dateline::segment {

namespace {

// 0 is an open end; a day is 1 + its rank among all days. The last representable day shares the code of the day before
// it; neither occurs in articles.
std::uint32_t code(const std::optional<Day>& day) noexcept {
  if (!day) return 0;
  const auto biased = static_cast<std::uint32_t>(*day) ^ 0x80000000U;
  return biased == ~0U ? biased : biased + 1;
}

std::optional<Day> decode(std::string_view bytes) noexcept {
  std::uint32_t number = 0;
  for (const char c : bytes) number = number << 8 | static_cast<unsigned char>(c);
  if (number == 0) return std::nullopt;
  return static_cast<Day>((number - 1) ^ 0x80000000U);
}

}  // namespace

std::string mention_key(const Interval& interval) {
  std::string key;
  for (const auto& day : {interval.from, interval.to})
    for (int shift = 24; shift >= 0; shift -= 8) key.push_back(static_cast<char>(code(day) >> shift));
  key.push_back(static_cast<char>(interval.granularity));
  return key;
}

std::optional<Interval> parse_mention_key(std::string_view key) noexcept {
  if (key.size() != 9 || static_cast<unsigned char>(key[8]) > static_cast<unsigned char>(Granularity::century))
    return std::nullopt;
  const Interval interval{decode(key.substr(0, 4)), decode(key.substr(4, 4)), static_cast<Granularity>(key[8])};
  for (const auto& day : {interval.from, interval.to})
    if (day && !is_civil(*day)) return std::nullopt;
  return interval;
}

Interval interval_of(std::string_view key) {
  const auto interval = parse_mention_key(key);
  if (!interval) throw encoding::Damaged("a key of the mentioned dates is not an interval");
  return *interval;
}

}  // namespace dateline::segment
