#pragma once

#include <cstdint>
#include <vector>

#include "common/people/person_entry.hpp"

namespace dateline::query {

/// When somebody held an office, by what articles say and when they appeared. Pure functions.

/// The articles of one month about one office.
struct OfficeMonth {
  std::int32_t month = 0;       ///< 12 * year + month - 1
  std::uint64_t current = 0;    ///< give it to the person as held, acting included
  std::uint64_t designate = 0;  ///< give it to the person as not taken up yet
  std::uint64_t former = 0;     ///< give it to the person as given up
  std::uint64_t everyone = 0;   ///< give it to anybody as held or not taken up yet
  bool operator==(const OfficeMonth&) const = default;
};

[[nodiscard]] std::int32_t month_of(Day day) noexcept;

/// The spans in which articles regularly state the office as held. A month is regular if the person has
/// - a seventh of the articles of a busy month (the 75th percentile), or more;
/// - more articles that state the office as held than as given up;
/// - a share of the articles about the office that is not far below the person's usual share or, of an office that one
///   person holds at a time (`sole`), not far below all: so somebody who is remembered in a successor's time, or
///   expected in a predecessor's, has none.
/// Regular months make one span, unless more than a year without any lies between them, or two months in which the
/// archive writes of the office and gives it to others. Spans with few of the articles are left out.
/// `months`: in order, each once. `days`: of the articles that give the office as held, in order.
[[nodiscard]] std::vector<people::Span> spans_in_office(const std::vector<OfficeMonth>& months,
                                                        const std::vector<Day>& days, bool sole);

}  // namespace dateline::query
