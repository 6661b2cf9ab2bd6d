#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "common/model/facet.hpp"
#include "common/time/civil.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

/// The fields of the query language: title, the facets, date and mentions. All except title are filters, and options of
/// the same name take the same values.
inline constexpr auto field_names = [] {
  std::array<std::string_view, facet_count + 3> names{"title"};
  for (std::size_t i = 0; i < facet_count; ++i) names[i + 1] = facet_table[i].name;
  names[facet_count + 1] = "date";
  names[facet_count + 2] = "mentions";
  return names;
}();

/// The leaf for `field:value`. Precondition: `field` is one of field_names except title. 7d counts back from `today`.
/// Throws UsageError if the field does not accept the value; the message says which values it accepts.
[[nodiscard]] Node field_filter(std::string_view field, std::string_view value, Day today);

/// Published on the first day of `value` or later, and on its last day or earlier. `value` is a date as for date:,
/// except none. Both throw UsageError if it is malformed or lacks that end.
[[nodiscard]] Node published_since(std::string_view value, Day today);
[[nodiscard]] Node published_until(std::string_view value, Day today);

}  // namespace dateline::query
