#pragma once

#include <memory>

#include "common/segment/segment.hpp"
#include "query/engine/sealed/operators/document_set.hpp"
#include "query/engine/sealed/operators/operator.hpp"
#include "query/engine/sealed/operators/weights.hpp"

namespace dateline::query::sealed {

/// The operators without children. Each refers to data of one segment, which must outlive it.

/// Matches no document.
[[nodiscard]] OperatorPtr nothing();
/// Matches the documents [first, last); scores 0.
[[nodiscard]] OperatorPtr documents_in(const segment::DocumentRange& range);
/// Matches the documents of a set; all have the same score.
[[nodiscard]] OperatorPtr documents_of(DocumentSet set, double score = 0);
/// Matches the documents of a term's posting list and scores them by BM25. Its calls throw encoding::Damaged if the
/// posting list is damaged.
[[nodiscard]] OperatorPtr word(const segment::Segment& segment, const segment::Term& term, const WordWeight& weight);

}  // namespace dateline::query::sealed
