#pragma once

#include <optional>
#include <string_view>

#include "common/time/civil.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

/// Dates in queries and options. All functions are pure.

/// The forms that parse_dates() accepts, for messages.
inline constexpr std::string_view date_forms =
    "2014, 2014-05, 2014-05-20, 2014/05/20, May 2014, 20 May 2014, a range such as 2014-05..2014-07, 2014.. or ..2014, "
    "or 7d for the last seven days";

/// Parses a date: one of date_forms or of parse_written_date(), or "none" for articles without a date. Returns nothing
/// for any other text. 7d ends with `today`. If the days are exactly a month or a year, the granularity is month or
/// year, else day.
[[nodiscard]] std::optional<PublishedIn> parse_dates(std::string_view text, Day today);

/// The shortest text that parse_dates() parses into these days.
[[nodiscard]] std::string to_string(const Interval& days);

}  // namespace dateline::query
