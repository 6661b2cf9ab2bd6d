#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/engine/engine.hpp"
#include "query/facets/facet_spec.hpp"

namespace dateline::query {

/// One facet as it is shown.
struct FacetReport {
  std::string name;  ///< as asked
  bool dates = false;
  std::vector<FacetCount> values;
  std::uint64_t missing = 0;              ///< hits without a value; of dates: undated
  std::optional<std::uint64_t> distinct;  ///< where all values were asked for
};

/// Asks an engine for what the specs need.
void request_facets(const std::vector<FacetSpec>& specs, Search& search);

/// What the engine answered, in the order of the specs. Throws UsageError where dates would give too many values.
[[nodiscard]] std::vector<FacetReport> facet_reports(const std::vector<FacetSpec>& specs, const Answer& answer);

}  // namespace dateline::query
