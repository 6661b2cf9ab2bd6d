#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
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
  std::vector<std::string> persons;
  std::vector<std::string> officials;
  std::vector<std::string> roles;
  /// Pairs of field and value. Fields are "country", "source", "author", "section", "keyword", "language", "date",
  /// "since", "until" and "mentions".
  std::vector<std::pair<std::string, std::string>> fields;
};

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
