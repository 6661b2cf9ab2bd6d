#pragma once

#include <array>
#include <string_view>

#include "common/time/civil.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

/// The fields of the query language. All but title are filters, and options of the same names ask for the same.
inline constexpr std::array<std::string_view, 12> field_names{"title",   "person",   "official", "role",
                                                              "country", "source",   "author",   "section",
                                                              "keyword", "language", "date",     "mentions"};

/// What `field:value` asks for; `field` is any of field_names but title. `today` is what 7d counts back from.
/// Throws UsageError naming the field, the value and what it takes.
[[nodiscard]] Node field_filter(std::string_view field, std::string_view value, Day today);

/// Published on the first day of `value` or later, or on its last day or earlier; `value` as for date:.
/// Throws UsageError alike.
[[nodiscard]] Node published_since(std::string_view value, Day today);
[[nodiscard]] Node published_until(std::string_view value, Day today);

}  // namespace dateline::query
