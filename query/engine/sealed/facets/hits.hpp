#pragma once

#include <cstdint>
#include <vector>

#include "query/engine/sealed/operators/document_set.hpp"

namespace dateline::query::sealed {

/// The hits of one search, as facets count them.
struct Hits {
  Hits(const std::vector<DocumentSet>& of_segments, std::uint64_t search_number)
      : sets(of_segments), search(search_number) {
    for (const auto& set : sets) total += set.count();
  }

  const std::vector<DocumentSet>& sets;  ///< one for each segment of the snapshot
  std::uint64_t total = 0;
  std::uint64_t search = 0;  ///< another number for each search
};

}  // namespace dateline::query::sealed
