#pragma once

#include "query/engine/sealed/operators/collection.hpp"
#include "query/engine/sealed/operators/operator.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query::sealed {

/// Operators that look at positions: first they find the documents with all stems, then they check the positions in
/// those only. `segment` is the index of one of the collection's segments; the collection's snapshot must outlive the
/// operator. Their calls throw encoding::Damaged if postings or positions are damaged.

/// Matches the exact forms in consecutive positions, or a single exact form; scores the stems.
[[nodiscard]] OperatorPtr phrase(Collection& collection, std::size_t segment, const Phrase& phrase);

/// Matches the stems within a window of distance + stems - 1 positions, in any order; scores the stems.
[[nodiscard]] OperatorPtr near(Collection& collection, std::size_t segment, const Near& near);

}  // namespace dateline::query::sealed
