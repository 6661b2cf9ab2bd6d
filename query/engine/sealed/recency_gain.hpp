#pragma once

#include <optional>

#include "common/segment/columns/dates.hpp"
#include "query/engine/engine.hpp"
#include "query/engine/sealed/operators/batch.hpp"
#include "query/engine/sealed/operators/collection.hpp"
#include "query/engine/sealed/operators/window.hpp"

namespace dateline::query::sealed {

/// Adds the recency gain of a search (see recency.hpp) to scores. Does nothing if the search asks for none or is sorted
/// by date. Immutable after construction.
class RecencyGain {
 public:
  RecencyGain(const Search& search, Collection& collection);

  /// At least the gain of any document from `base` on.
  [[nodiscard]] double bound(const segment::Dates& dates, std::uint32_t base) const;
  /// Adds the gain to the scores of the candidates.
  void add(const segment::Dates& dates, std::uint32_t base, ScoredDocuments& candidates) const;
  void add(const segment::Dates& dates, Batch& batch) const;

 private:
  template <typename Documents>
  void add_to(const segment::Dates& dates, std::uint32_t base, Documents& candidates) const;

  std::optional<Recency> recency_;  ///< absent if nothing is to be added
  Day as_of_ = 0;
  double most_ = 0;  ///< the gain at age 0
  ScoreUnit unit_{0};
};

}  // namespace dateline::query::sealed
