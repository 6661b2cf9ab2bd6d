#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "common/model/facet.hpp"
#include "common/time/civil.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

/// The fields of the query language: title, the facets, date and mentions. All but title are filters, and the options
/// of the same names do the same.
inline constexpr auto field_names = [] {
  std::array<std::string_view, facet_count + 3> names{"title"};
  for (std::size_t i = 0; i < facet_count; ++i) names[i + 1] = facet_table[i].name;
  names[facet_count + 1] = "date";
  names[facet_count + 2] = "mentions";
  return names;
}();

/// What `field:value` asks for; `field` is any of field_names but title. `today` is what 7d counts back from.
/// Throws UsageError naming the field, the value and what it takes.
[[nodiscard]] Node field_filter(std::string_view field, std::string_view value, Day today);

/// Published on the first day of `value` or later, or on its last day or earlier; `value` as for date:.
/// Throws UsageError alike.
[[nodiscard]] Node published_since(std::string_view value, Day today);
[[nodiscard]] Node published_until(std::string_view value, Day today);

}  // namespace dateline::query
