#include "query/engine/mentions.hpp"

#include <cstdint>

namespace dateline::query {

namespace {

constexpr std::int64_t longest_year = 366;

bool within(Day from, Day to, const Interval& asked) noexcept {
  return (!asked.from || *asked.from <= from) && (!asked.to || to <= *asked.to);
}

}  // namespace

bool mention_matches(const Interval& mentioned, const Interval& asked) noexcept {
  if (!mentioned.from && !mentioned.to) return false;
  if (!mentioned.from) return within(*mentioned.to, *mentioned.to, asked);
  if (!mentioned.to) return within(*mentioned.from, *mentioned.from, asked);
  if (within(*mentioned.from, *mentioned.to, asked)) return true;
  const bool contains = asked.from && asked.to && *mentioned.from <= *asked.from && *asked.to <= *mentioned.to;
  return contains && std::int64_t{*mentioned.to} - *mentioned.from < longest_year;
}

}  // namespace dateline::query
