#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/segment/snapshot.hpp"
#include "query/engine/budget.hpp"

namespace dateline::query::sealed {

/// A form near to a word, in one segment.
struct NearFormInSegment {
  std::string form;
  std::uint32_t distance = 0;
  std::size_t segment = 0;
  std::uint32_t stem = 0;      ///< ordinal of its stem in that segment
  std::uint64_t articles = 0;  ///< with the form, in all segments, deleted ones included
};

/// The forms within `most` edits of a word (FuzzyMatcher), in byte order, then by segment: the automaton and the sorted
/// forms are walked together, so that forms whose beginning cannot match are skipped. Throws encoding::Damaged if the
/// forms are damaged, BudgetExceeded.
[[nodiscard]] std::vector<NearFormInSegment> near_forms(const segment::Snapshot& snapshot, std::string_view word,
                                                        std::uint32_t most, Budget& budget);

}  // namespace dateline::query::sealed
