#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/segment/segment.hpp"
#include "query/engine/sealed/operators/document_set.hpp"

namespace dateline::query::sealed {

/// Counts of facet values among the hits of one segment, made by reading the facet's column.

/// counts[i] is the number of hits that have the key with ordinal i in the part's dictionary.
struct ColumnCounts {
  std::vector<std::uint32_t> counts;
  std::uint64_t missing = 0;  ///< number of hits without a value
};

/// Throws encoding::Damaged if the column is damaged.
[[nodiscard]] inline ColumnCounts count_column(const segment::Segment& segment, const DocumentSet& hits,
                                               segment::Part part) {
  ColumnCounts counted{std::vector<std::uint32_t>(segment.terms(part).dictionary.size()), 0};
  segment::Column::Reader column(segment.column(part));
  hits.for_each([&](std::uint32_t first, std::uint32_t last) { column.enter(first, last); },
                [&](std::uint32_t document) {
                  bool any = false;
                  column.values(document, [&](std::uint32_t ordinal) {
                    ++counted.counts[ordinal];
                    any = true;
                  });
                  counted.missing += any ? 0 : 1;
                });
  return counted;
}

/// Calls visit(key, count) for each key that some hit has, in byte order.
template <typename Visit>
void for_each_counted(const segment::Segment& segment, segment::Part part, const ColumnCounts& counted, Visit visit) {
  const auto& keys = segment.terms(part).dictionary.keys();
  auto at = keys.begin();
  for (std::uint64_t ordinal = 0; ordinal < counted.counts.size(); ++ordinal) {
    if (counted.counts[ordinal] == 0) continue;
    if (ordinal - at.ordinal() > segment::keys_per_block) at = keys.at(ordinal);
    while (at.ordinal() < ordinal) at.next();
    visit(std::string_view(at.key()), counted.counts[ordinal]);
  }
}

}  // namespace dateline::query::sealed
