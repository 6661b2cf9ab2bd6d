#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/model/facet.hpp"
#include "query/facets/date_facet.hpp"

namespace dateline::query {

/// One facet that a user asks for.
struct FacetSpec {
  std::string name;  ///< as the user wrote it; the output uses the same name
  std::variant<Facet, DateLevel> what;
  std::size_t limit = 10;  ///< how many values to show; no_limit for ":all" and for dates
};

/// Parses a list such as "person,country:20,keyword:all,month". Throws UsageError if a facet is unknown (the message
/// lists the known ones) or is asked for twice, or if a number is malformed.
[[nodiscard]] std::vector<FacetSpec> parse_facets(std::string_view list);

}  // namespace dateline::query
