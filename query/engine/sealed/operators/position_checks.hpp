#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "common/segment/segment.hpp"
#include "query/engine/budget.hpp"
#include "query/engine/sealed/operators/near_window.hpp"
#include "query/engine/sealed/operators/positional.hpp"
#include "query/engine/sealed/operators/positions.hpp"

namespace dateline::query::sealed {

struct WordOfPhrase {
  std::size_t cursor;   ///< of its stem
  std::uint32_t place;  ///< in the phrase, from 0
  std::uint16_t code;   ///< of its form
  bool one_form;        ///< the stem has no other form, so codes need not be compared
};

/// Whether the words of a phrase are consecutive somewhere, in title or body. `cursors`: one for each stem. `words`:
/// the rarest first, those of one cursor together. The segment and the budget must outlive the check.
[[nodiscard]] std::unique_ptr<PositionCheck> phrase_check(const segment::Segment& segment,
                                                          std::vector<PositionCursor> cursors,
                                                          std::vector<WordOfPhrase> words, Budget& budget);

/// Whether the stems are near to each other somewhere, in title or body. `cursors`: in the window's order of stems.
[[nodiscard]] std::unique_ptr<PositionCheck> near_check(const segment::Segment& segment,
                                                        std::vector<PositionCursor> cursors, NearWindow window,
                                                        Budget& budget);

}  // namespace dateline::query::sealed
