#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/engine/engine.hpp"

namespace dateline::query {

/// A value of a facet that begins with what the user has typed.
struct CompletedValue {
  Facet facet = Facet::source;
  std::string label;           ///< as articles spell it; of a country, its English name
  std::string option_value;    ///< what the option of the facet's name takes to find the articles
  std::uint64_t articles = 0;  ///< number of articles that it finds, without deleted ones
};

/// The facets whose values can be completed: those that do not hold people.
[[nodiscard]] std::vector<Facet> completable_facets();

/// The names of facets.
[[nodiscard]] std::vector<std::string> names_of(const std::vector<Facet>& facets);

/// At most `limit` values of each facet that begin with `begun`, letter case and diacritics apart; most articles first,
/// equal counts by value. Countries are compared by their English names. Both engines give the same.
/// Precondition: the facets are completable. Throws as Engine::search().
[[nodiscard]] std::vector<CompletedValue> complete_values(Engine& engine, const std::vector<Facet>& facets,
                                                          std::string_view begun, std::size_t limit);

}  // namespace dateline::query
