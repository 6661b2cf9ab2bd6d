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
/// The value of --date-order; nullopt if it is empty. Throws UsageError if it is unknown.
[[nodiscard]] std::optional<DateOrder> date_order_named(std::string_view name);

/// The result of reading a date.
struct DateReading {
  std::optional<Published> published;
  std::string reason;              ///< why `published` is empty
  std::optional<DateOrder> shows;  ///< set if the date can only be read in this order
  bool ambiguous = false;          ///< it can be read in two orders, and the rules give none
};

/// The current year in UTC.
[[nodiscard]] int current_year();

/// How to complete a date that leaves something open.
struct DateRules {
  const TimeZone& timezone;        ///< of times and epochs without a zone
  std::optional<DateOrder> order;  ///< of dates such as 05/04/2005, if known
  bool strict = false;             ///< refuse a date that does not fit `order`, rather than read it in another
  int this_year = current_year();  ///< the last that two digits mean
};

/// Reads a published date in any of the forms that news uses: ISO 8601 and its basic form, RFC 822,
/// 26-MAR-1987 12:12:57.76, May 20, 2014, 20 May 2014, Tue Sep 30, 2008 10:18pm EDT, 27/09/2005, 27.09.2005, 20140520,
/// and seconds, milli-, micro- or nanoseconds since 1970 (also numbers of five digits and more that cannot be dates
/// of digits); names of months also in the languages of date_words.hpp.
///
/// The day is the one in the zone that the text states. The instant is set if the text states a time and its zone is
/// known. A month or a year alone means its first day. Two-digit years are the hundred that end with this one, so
/// that nothing appears in the future. Years outside 1600 to 2100 are refused.
[[nodiscard]] DateReading read_date(std::string_view text, const DateRules& rules);

}  // namespace dateline::corpus
