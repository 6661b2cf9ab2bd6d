#include "query/syntax/fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "common/error.hpp"
#include "common/facts/lists/gazetteer.hpp"
#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"
#include "query/syntax/dates.hpp"
#include "query/syntax/nearest_country.hpp"

namespace dateline::query {

namespace {

[[noreturn]] void refuse(std::string_view field, std::string_view value, std::string_view takes,
                         std::string_view suggestion = {}) {
  throw UsageError(fmt::format("'{}' is not a valid value of {}; give {}{}", value, field, takes, suggestion));
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// The text on one line, as queries and messages show it. Each run of white space, control characters and bytes that
/// are not valid UTF-8 becomes one space.
std::string one_line(std::string_view text) {
  std::string line;
  text::for_each_code_point(text, [&](text::CodePoint point, std::size_t at) {
    constexpr char32_t first_of_c1 = 0x7F;
    constexpr char32_t no_break_space = 0xA0;
    const bool space = point.value <= ' ' || point.value == text::invalid_code_point ||
                       (point.value >= first_of_c1 && point.value <= no_break_space);
    if (!space)
      line.append(text.substr(at, point.size));
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  });
  return std::string(trimmed(line));
}

/// Whether the text contains a letter or a digit, in any script. Names and roles must.
bool has_word(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & '\x80') != 0;
  });
}

Node facet_filter(Facet facet, std::string_view field, std::string value) {
  const auto& row = row_of(facet);
  switch (row.filter) {
    case FacetFilter::person_name:
      if (!has_word(value)) refuse(field, value, row.takes);
      return {PersonName{std::move(value), facet}};
    case FacetFilter::role_words:
      if (!has_word(value)) refuse(field, value, row.takes);
      return {RoleName{std::move(value), {}}};
    case FacetFilter::country_name: {
      const auto code = facts::country_code(value);
      if (code.empty()) refuse(field, value, row.takes, country_suggestion(value));
      return {FacetIs{facet, {std::string(code)}}};
    }
    case FacetFilter::folded:
      break;
  }
  auto folded = text::fold(value);
  if (folded.empty()) refuse(field, value, row.takes);
  return {FacetIs{facet, {std::move(folded)}}};
}

/// Whether the text of a date is a range with a beginning and an end.
bool is_bounded_range(std::string_view value, const Interval& interval) {
  return value.find("..") != std::string_view::npos && interval.from && interval.to;
}

PublishedIn dates(std::string_view field, std::string_view value, Day today, bool undated_allowed) {
  const auto published = parse_dates(value, today);
  if (!published || (published->undated && !undated_allowed))
    refuse(field, value, fmt::format("{}{}", date_forms, undated_allowed ? ", or none" : ""));
  return *published;
}

}  // namespace

Node field_filter(std::string_view field, std::string_view value, Day today) {
  value = trimmed(value);
  if (field == "date") return {dates(field, value, today, true)};
  if (field == "mentions") return {Mentions{dates(field, value, today, false).interval}};
  return facet_filter(facet_named(field).value(), field, one_line(value));
}

Node published_since(std::string_view value, Day today) {
  const auto interval = dates("since", trimmed(value), today, false).interval;
  if (!interval.from) refuse("since", value, "a date that has a beginning");
  if (is_bounded_range(value, interval)) refuse("since", value, "a single date; --date takes a range with two ends");
  return {PublishedIn{{interval.from, std::nullopt, Granularity::day}, false}};
}

Node published_until(std::string_view value, Day today) {
  const auto interval = dates("until", trimmed(value), today, false).interval;
  if (!interval.to) refuse("until", value, "a date that has an end");
  if (is_bounded_range(value, interval)) refuse("until", value, "a single date; --date takes a range with two ends");
  return {PublishedIn{{std::nullopt, interval.to, Granularity::day}, false}};
}

}  // namespace dateline::query
