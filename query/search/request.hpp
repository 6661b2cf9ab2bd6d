#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/engine/engine.hpp"
#include "query/facets/facet_spec.hpp"

namespace dateline::query {

/// A search as the user asks for it, before anything is parsed. Plain values.

/// Keeps the articles that have any of these values or, if `exclude`, those that have none of them.
struct SelectionFilter {
  std::string name;                 ///< a facet's, or one of date_filters
  std::vector<std::string> values;  ///< as the user writes them in a field of the query
  bool exclude = false;
};

/// The articles asked for: the text of the query, and filters. All filters must match.
struct Selection {
  std::string text;
  bool any = false;      ///< adjacent words are alternatives; otherwise all must match
  bool literal = false;  ///< the text consists of words only; it has no syntax
  std::vector<SelectionFilter> filters;
};

/// The filters by date.
inline constexpr std::array<std::string_view, 4> date_filters{"date", "since", "until", "mentions"};

/// Adds the filter of one option, whose value may give several alternatives; see split_values().
/// Precondition: `name` is a facet's or one of date_filters.
void add_filter(Selection& selection, std::string_view name, std::string_view option_value);

/// Adds the exclusion that "FIELD=VALUE" asks for. FIELD is one of excludable_fields(), VALUE as for add_filter().
/// Throws UsageError, which lists the fields, for any other text.
void add_exclusion(Selection& selection, std::string_view field_and_value);

/// The facets, date, mentions, and day, month and year, which mean the same as date.
[[nodiscard]] std::vector<std::string> excludable_fields();

/// What to show of the matching articles.
struct Presentation {
  Sort sort = Sort::relevance;
  std::uint32_t recency = 0;  ///< half-life in days of the gain of newer articles; 0: no gain
  std::size_t offset = 0;     ///< how many hits to skip
  std::size_t limit = 10;     ///< how many hits to show at most
  std::size_t snippets = 1;   ///< how many snippets to show of each hit at most
  std::vector<FacetSpec> facets;
  bool exact_total = true;  ///< false allows the engine to stop once the hits are certain
};

}  // namespace dateline::query
