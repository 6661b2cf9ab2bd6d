// Dates of articles, as news writes them, and dates of queries.
#include <optional>

#include "corpus/fields/published.hpp"
#include "query/syntax/dates.hpp"
#include "tests/fuzz/require.hpp"

using namespace dateline;
using namespace dateline::fuzz;

namespace {

constexpr Day today = 19'000;

void require_published(std::string_view text, const corpus::DateRules& rules) {
  const auto reading = corpus::read_date(text, rules);
  if (!reading.published) return require(!reading.reason.empty(), "a refused date has a reason", text);
  const auto [day, instant] = *reading.published;
  const auto year = civil_from_day(day).year;
  require(year >= 1600 && year <= 2100, "a year is one that news is of", text);
  constexpr std::int64_t day_seconds = 86'400;
  const auto off = instant.value_or(day * day_seconds) - day * day_seconds;
  require(off > -2 * day_seconds && off < 3 * day_seconds, "an instant is near its day", text);
  // In UTC, the first morning of all may be of a year that no date is of, and so may the last night.
  if (instant && (iso_instant(*instant) < "1600" || iso_instant(*instant) >= "2101")) return;
  const auto again = corpus::read_date(instant ? iso_instant(*instant) : iso_day(day), rules);
  require(again.published && again.published->instant == instant, "a date is read again as it is shown", text);
}

void require_asked(std::string_view text) {
  const auto dates = query::parse_dates(text, today);
  if (!dates || dates->undated) return;
  const auto& [from, to, granularity] = dates->interval;
  require(from || to, "an interval has an end", text);
  require(!from || !to || *from <= *to, "an interval begins before it ends", text);
  require(query::parse_dates(query::to_string(dates->interval), today) == dates, "dates are shown as they are read",
          text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using corpus::DateOrder;
  static const corpus::TimeZone utc("UTC");
  static const corpus::TimeZone apia("Pacific/Apia");  // lacks a day
  const auto text = as_text(data, size);
  for (const auto* zone : {&utc, &apia})
    for (const auto order : {std::optional<DateOrder>(), std::optional(DateOrder::dmy), std::optional(DateOrder::mdy),
                             std::optional(DateOrder::ymd)})
      for (const bool strict : {false, true}) require_published(text, {*zone, order, strict && order});
  require_asked(text);
  return 0;
}
