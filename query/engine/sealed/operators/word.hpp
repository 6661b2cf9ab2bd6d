#pragma once

#include "common/segment/segment.hpp"
#include "query/engine/sealed/operators/operator.hpp"
#include "query/engine/sealed/operators/weights.hpp"

namespace dateline::query::sealed {

/// Matches the documents of a term's posting list and scores them by BM25. The segment must outlive the operator. Its
/// calls throw encoding::Damaged if the posting list is damaged.
///
/// Blocks of 128 postings are passed over where their stored bounds show that no document can score enough (block-max
/// pruning: Ding and Suel, "Faster top-k document retrieval using block-max indexes", SIGIR 2011).
[[nodiscard]] OperatorPtr word(const segment::Segment& segment, const segment::Term& term, const WordWeight& weight);

}  // namespace dateline::query::sealed
