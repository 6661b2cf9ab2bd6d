#pragma once

#include <memory>

#include "common/segment/segment.hpp"
#include "query/engine/sealed/operators/document_set.hpp"
#include "query/engine/sealed/operators/operator.hpp"
#include "query/engine/sealed/operators/weights.hpp"

namespace dateline::query::sealed {

/// No document.
[[nodiscard]] OperatorPtr nothing();
/// Documents [first, last), unscored.
[[nodiscard]] OperatorPtr documents_in(const segment::DocumentRange& range);
/// The documents of a set, each with the same score.
[[nodiscard]] OperatorPtr documents_of(DocumentSet set, double score = 0);
/// The documents of a posting list, each with the score that its wdf and length make. The segment must outlive it.
[[nodiscard]] OperatorPtr word(const segment::Segment& segment, const segment::Term& term, const WordWeight& weight);

}  // namespace dateline::query::sealed
