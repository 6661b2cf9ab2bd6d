#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "common/segment/snapshot.hpp"
#include "query/engine/sealed/facets/hits.hpp"
#include "query/engine/sealed/facets/kept_documents.hpp"
#include "query/engine/sealed/facets/top_counts.hpp"

namespace dateline::query::sealed {

/// The keys of all spellings of some values, ascending. Throws encoding::Damaged if a dictionary is damaged.
[[nodiscard]] std::vector<SegmentKey> keys_of_values(const segment::Snapshot& snapshot, segment::Part part,
                                                     const std::vector<std::string>& values);

/// The number of hits that have any of the keys, which ascend. Throws encoding::Damaged if a posting list is damaged.
[[nodiscard]] std::uint64_t count_documents(const segment::Snapshot& snapshot, segment::Part part,
                                            std::span<const SegmentKey> keys, const Hits& hits);

/// A value and an upper bound on its count.
template <typename Value>
struct AtMost {
  Value value;
  std::uint64_t most;
};

/// Offers persons to `top`, from the highest bound on, until no later one can be among the first. `persons` are
/// numbered in the order of their keys; `count(person)` is the exact count, `value(person)` what is offered.
template <typename Top, typename Count, typename Value = std::identity>
void offer_persons(std::vector<AtMost<std::uint32_t>> persons, TopCounts<Top>& top, Count count, Value value = {}) {
  std::sort(persons.begin(), persons.end(),
            [](const auto& a, const auto& b) { return a.most != b.most ? a.most > b.most : a.value < b.value; });
  for (const auto& [person, most] : persons) {
    if (!top.takes(value(person), most)) return;
    top.offer(value(person), count(person));
  }
}

}  // namespace dateline::query::sealed
