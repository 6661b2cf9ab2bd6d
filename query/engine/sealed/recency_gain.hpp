#pragma once

#include <optional>

#include "common/segment/columns/dates.hpp"
#include "query/engine/engine.hpp"
#include "query/engine/sealed/operators/collection.hpp"
#include "query/engine/sealed/operators/window.hpp"

namespace dateline::query::sealed {

/// Adds what a search gives to newer articles.
class RecencyGain {
 public:
  RecencyGain(const Search& search, Collection& collection);

  /// To the scores of the window's documents that match.
  void add(const segment::Dates& dates, std::uint32_t base, Window& window) const;

 private:
  std::optional<Recency> recency_;  ///< nothing where nothing is to be added
  Day as_of_ = 0;
  double most_ = 0;
};

}  // namespace dateline::query::sealed
