#pragma once

#include <optional>
#include <string_view>

#include "common/time/civil.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

/// What parse_dates() reads, for messages.
inline constexpr std::string_view date_forms =
    "2014, 2014-05, 2014-05-20, a range as 2014-05..2014-07, 2014.. or ..2014, or 7d for the last seven days";

/// The days that a date in a query or an option means: one of date_forms, or "none" for articles without a date.
/// Nothing where the text is none of them. The granularity is that of the period which the days fill exactly, else day.
[[nodiscard]] std::optional<PublishedIn> parse_dates(std::string_view text, Day today);

/// The text that parse_dates() reads as these days.
[[nodiscard]] std::string to_string(const Interval& days);

}  // namespace dateline::query
