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

/// A search as the user asks for it, before anything is parsed. Plain values.

/// The articles asked for: the text of the query, and filters as the user writes them. All filters must match.
struct Selection {
  std::string text;
  bool any = false;      ///< adjacent words are alternatives; otherwise all must match
  bool literal = false;  ///< the text consists of words only; it has no syntax
  /// Names of people, each with the facet (person or official) that must have them.
  std::vector<std::pair<Facet, std::string>> people;
  std::vector<std::string> roles;
  std::vector<std::pair<std::string, std::string>> fields;  ///< other facets and date filters: name and value
};

/// The filters by date.
inline constexpr std::array<std::string_view, 4> date_filters{"date", "since", "until", "mentions"};

/// Adds a filter to the member that it belongs to. Precondition: `name` is a facet's or one of date_filters.
void add_filter(Selection& selection, std::string_view name, std::string value);

/// What to show of the matching articles.
struct Presentation {
  Sort sort = Sort::relevance;
  std::uint32_t recency = 0;  ///< half-life in days of the gain of newer articles; 0: no gain
  std::size_t offset = 0;     ///< how many hits to skip
  std::size_t limit = 10;     ///< how many hits to show at most
  std::size_t snippets = 1;   ///< how many snippets to show of each hit at most
  std::vector<FacetSpec> facets;
};

}  // namespace dateline::query
