#pragma once

#include <optional>

#include "common/segment/columns/dates.hpp"
#include "query/engine/engine.hpp"
#include "query/engine/sealed/operators/collection.hpp"
#include "query/engine/sealed/operators/window.hpp"

namespace dateline::query::sealed {

/// Adds the recency gain of a search (see recency.hpp) to scores. Does nothing if the search asks for none or is sorted
/// by date. Immutable after construction.
class RecencyGain {
 public:
  RecencyGain(const Search& search, Collection& collection);

  /// Adds the gain to the window's scores, also of documents that do not match. `base`: first document of the window.
  void add(const segment::Dates& dates, std::uint32_t base, Window& window) const;

 private:
  std::optional<Recency> recency_;  ///< absent if nothing is to be added
  Day as_of_ = 0;
  double most_ = 0;  ///< the gain at age 0
};

}  // namespace dateline::query::sealed
