#pragma once

#include <memory>

#include "common/segment/columns/dates.hpp"
#include "query/engine/sealed/operators/document_set.hpp"
#include "query/engine/sealed/operators/operator.hpp"

namespace dateline::query::sealed {

/// The operators of documents that are known when the plan is made.

/// Matches no document.
[[nodiscard]] OperatorPtr nothing();
/// Matches the documents [first, last); scores 0.
[[nodiscard]] OperatorPtr documents_in(const segment::DocumentRange& range);
/// Matches the documents of a set; all have the same score.
[[nodiscard]] OperatorPtr documents_of(DocumentSet set, double score = 0);

}  // namespace dateline::query::sealed
