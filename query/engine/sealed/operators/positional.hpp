#pragma once

#include <memory>

#include "query/engine/sealed/operators/batch.hpp"
#include "query/engine/sealed/operators/operator.hpp"

namespace dateline::query::sealed {

/// Decides by the positions of a document's words whether it matches. Throws encoding::Damaged, BudgetExceeded.
class PositionCheck {
 public:
  virtual ~PositionCheck() = default;
  /// Keeps the documents that match. Precondition: each has all words. Rising batches are the quickest.
  virtual void keep_accepted(Batch& batch) = 0;
};

/// Matches the documents that `words` matches and that the check accepts; the score is that of the words. Reads
/// positions only of documents that have all words.
[[nodiscard]] OperatorPtr positional(OperatorPtr words, std::unique_ptr<PositionCheck> check);

}  // namespace dateline::query::sealed
