#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/engine/engine.hpp"
#include "query/facets/facet_spec.hpp"

namespace dateline::query {

/// From the facets that a user asks for to a request to the engine, and from its answer to what is shown.

/// One facet as it is shown.
struct FacetReport {
  std::string name;    ///< as the user wrote it
  bool dates = false;  ///< whether the values are days, months or years
  std::vector<FacetCount> values;
  std::uint64_t missing = 0;              ///< number of hits without a value; of dates, hits without a date
  std::optional<std::uint64_t> distinct;  ///< number of different values; only if all were asked for
};

/// Adds to `search` what the specs need.
void request_facets(const std::vector<FacetSpec>& specs, Search& search);

/// The reports in the order of the specs. Precondition: `answer` is of a search that request_facets() prepared with the
/// same specs. Throws UsageError if a date facet would have too many values.
[[nodiscard]] std::vector<FacetReport> facet_reports(const std::vector<FacetSpec>& specs, const Answer& answer);

}  // namespace dateline::query
