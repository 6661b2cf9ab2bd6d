#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/model/article.hpp"
#include "corpus/fields/zones.hpp"

namespace dateline::corpus {

/// The order of day, month and year in a date of three short numbers.
enum class DateOrder : std::uint8_t { dmy, mdy, ymd };
/// Nothing for an empty name. Throws UsageError for an unknown one.
[[nodiscard]] std::optional<DateOrder> date_order_named(std::string_view name);

/// What came of the text of a date.
struct DateReading {
  std::optional<Published> published;
  std::string reason;              ///< why there is none
  std::optional<DateOrder> shows;  ///< the order that this date can only have been written in
  bool ambiguous = false;          ///< it has a date in either order, and the order was not known
};

/// How to read what a date leaves unsaid.
struct DateRules {
  const TimeZone& timezone;        ///< of times and epochs that state none
  std::optional<DateOrder> order;  ///< of dates such as 05/04/2005
  bool strict = false;             ///< a date that cannot be of that order is an error, not of the other one
};

/// Reads a date as news writes it: ISO 8601 with its basic form, RFC 822, 26-MAR-1987 12:12:57.76, May 20, 2014,
/// 20 May 2014, Tue Sep 30, 2008 10:18pm EDT, 27/09/2005, 27.09.2005, 20140520, seconds, milli-, micro- and
/// nanoseconds since 1970.
///
/// The day is the day in the zone that the text states; an instant is given where it states a time, and where its zone
/// is known. A month or a year
/// alone is its first day. Two-digit years are 1969 to 2068. Years outside 1600 to 2100 are refused.
[[nodiscard]] DateReading read_date(std::string_view text, const DateRules& rules);

}  // namespace dateline::corpus
