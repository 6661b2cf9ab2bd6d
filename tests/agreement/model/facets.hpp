#pragma once

#include <map>
#include <string>
#include <vector>

#include "query/engine/engine.hpp"
#include "tests/agreement/model/naive.hpp"

namespace dateline::naive {

/// The values of a facet in an article, and the first spelling by bytes of each in it.
[[nodiscard]] std::map<std::string, std::string> facet_values(Facet facet, const Entry& entry);

/// Whether the role facet counts a role: as one office of a known country or body, which the person has not left.
[[nodiscard]] bool is_counted(const Role& role);

/// The office that a role is, counted or not: "foreign minister@cn".
[[nodiscard]] std::string office_value(const Role& role);

/// Counts a facet among the hits, with the labels that FacetLabels says; `entries` is the whole index.
[[nodiscard]] query::FacetCounts count_facet(const query::FacetRequest& request, const std::vector<const Entry*>& hits,
                                             const std::vector<Entry>& entries);

}  // namespace dateline::naive
