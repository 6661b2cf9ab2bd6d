#pragma once

#include <map>
#include <string>
#include <vector>

#include "query/engine/engine.hpp"
#include "tests/agreement/model/naive.hpp"

namespace dateline::naive {

/// The values of a facet in an article, and the first spelling by bytes of each in it.
[[nodiscard]] std::map<std::string, std::string> facet_values(Facet facet, const Entry& entry);

/// "text@cc", folded.
[[nodiscard]] std::string value_of_role(const Role& role);

/// Counts a facet among the hits, with the labels that FacetLabels says; `entries` is the whole index.
[[nodiscard]] query::FacetCounts count_facet(const query::FacetRequest& request, const std::vector<const Entry*>& hits,
                                             const std::vector<Entry>& entries);

}  // namespace dateline::naive
