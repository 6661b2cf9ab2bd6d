#pragma once

#include <vector>

#include "query/engine/sealed/operators/operator.hpp"

/// How parts of a query are put together. Scores are added in the order of the children.
namespace dateline::query::sealed {

[[nodiscard]] OperatorPtr all_of(std::vector<OperatorPtr> children);
[[nodiscard]] OperatorPtr any_of(std::vector<OperatorPtr> children);
/// `first` but where any of the others matches.
[[nodiscard]] OperatorPtr none_of(OperatorPtr first, std::vector<OperatorPtr> others);
/// `first`, with the scores of the others where they match too.
[[nodiscard]] OperatorPtr boosted(OperatorPtr first, std::vector<OperatorPtr> others);
/// `first` where all of the others match; they score nothing.
[[nodiscard]] OperatorPtr filtered(OperatorPtr first, std::vector<OperatorPtr> others);

}  // namespace dateline::query::sealed
