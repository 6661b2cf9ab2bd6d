#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/time/civil.hpp"
#include "query/engine/engine.hpp"
#include "query/facets/facet_spec.hpp"

namespace dateline::query {

/// Which articles are meant: the query's text and the filters, as a user types them. A filter's list ANDs.
struct Selection {
  std::string text;
  bool any = false;                                   ///< words side by side: any of them, not all
  bool literal = false;                               ///< the text has no syntax
  std::vector<std::pair<Facet, std::string>> people;  ///< names of people, each with the facet that must have them
  std::vector<std::string> roles;
  std::vector<std::pair<std::string, std::string>> fields;  ///< other facets and date filters: name and value
};

/// The filters by date.
inline constexpr std::array<std::string_view, 4> date_filters{"date", "since", "until", "mentions"};

/// Adds a filter to where it belongs. `name` is of a facet or among date_filters.
void add_filter(Selection& selection, std::string_view name, std::string value);

/// What of them is shown.
struct Presentation {
  Sort sort = Sort::relevance;
  std::uint32_t recency = 0;  ///< half-life in days of what newer articles gain; 0: they gain nothing
  std::size_t offset = 0;
  std::size_t limit = 10;
  std::size_t snippets = 1;
  std::vector<FacetSpec> facets;
};

}  // namespace dateline::query
