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
  std::string name;  ///< as asked, what the output calls it
  std::variant<Facet, DateLevel> what;
  std::size_t limit = 10;  ///< no_limit with ":all"; dates have none
};

/// Reads "person,country:20,keyword:all,month". Throws UsageError naming what is unknown and what there is.
[[nodiscard]] std::vector<FacetSpec> parse_facets(std::string_view list);

}  // namespace dateline::query
