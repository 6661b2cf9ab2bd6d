#pragma once

#include <array>
#include <memory>

#include "common/segment/snapshot.hpp"
#include "query/engine/engine.hpp"
#include "query/engine/sealed/facets/hits.hpp"
#include "query/engine/sealed/facets/labels.hpp"
#include "query/engine/sealed/facets/part_counts.hpp"

namespace dateline::query::sealed {

/// Counts facets among the hits of searches on one snapshot, which must outlive it. What it learns of the snapshot
/// while it counts makes later counts faster. Not thread-safe.
class FacetCounter {
 public:
  /// Takes no time that grows with the index.
  explicit FacetCounter(const segment::Snapshot& snapshot);
  ~FacetCounter();

  /// Throws encoding::Damaged if a segment is damaged.
  [[nodiscard]] FacetCounts count(const Hits& hits, const FacetRequest& request);

 private:
  struct Persons;
  [[nodiscard]] FacetCounts count_only(const Hits& hits, const FacetRequest& request);
  void use_persons(std::shared_ptr<const PersonMap> map);
  [[nodiscard]] PartCounts& part_of(const FacetRequest& request);
  [[nodiscard]] Labels& labels_of(const FacetRequest& request);

  const segment::Snapshot& snapshot_;
  std::array<std::unique_ptr<PartCounts>, segment::part_count> parts_;
  std::unique_ptr<Labels> labels_;
  std::unique_ptr<Persons> persons_;  ///< of the map that was last asked for
};

/// Whether a request is for persons, not for keys.
[[nodiscard]] inline bool counts_persons(const FacetRequest& request) noexcept {
  return request.persons != nullptr && holds_people(request.facet);
}

}  // namespace dateline::query::sealed
