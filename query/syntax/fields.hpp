#pragma once

#include <array>
#include <string_view>

#include "common/time/civil.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

/// The fields of the query language. All except title are filters, and options of the same name take the same values.
inline constexpr std::array<std::string_view, 12> field_names{"title",   "person",   "official", "role",
                                                              "country", "source",   "author",   "section",
                                                              "keyword", "language", "date",     "mentions"};

/// The leaf for `field:value`. Precondition: `field` is one of field_names except title. 7d counts back from `today`.
/// Throws UsageError if the field does not accept the value; the message says which values it accepts.
[[nodiscard]] Node field_filter(std::string_view field, std::string_view value, Day today);

/// Published on the first day of `value` or later, and on its last day or earlier. `value` is a date as for date:,
/// except none. Both throw UsageError if it is malformed or lacks that end.
[[nodiscard]] Node published_since(std::string_view value, Day today);
[[nodiscard]] Node published_until(std::string_view value, Day today);

}  // namespace dateline::query
