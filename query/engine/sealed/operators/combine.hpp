#pragma once

#include <vector>

#include "query/engine/sealed/operators/operator.hpp"

/// Operators that combine other operators.
namespace dateline::query::sealed {

/// AND: matches where all children match; adds their scores. The first child is read for the whole window, each other
/// one only narrows the result, so the rarest should come first. Precondition: at least one child.
[[nodiscard]] OperatorPtr all_of(std::vector<OperatorPtr> children);
/// OR: matches where any child matches; adds the scores of those that match. Precondition: at least one child.
[[nodiscard]] OperatorPtr any_of(std::vector<OperatorPtr> children);
/// AND NOT: matches where `first` matches and none of the others does; scores as `first`.
[[nodiscard]] OperatorPtr none_of(OperatorPtr first, std::vector<OperatorPtr> others);
/// Matches where `first` matches; adds the scores of the others that match too.
[[nodiscard]] OperatorPtr boosted(OperatorPtr first, std::vector<OperatorPtr> others);
/// Matches where `first` and all others match; scores as `first`.
[[nodiscard]] OperatorPtr filtered(OperatorPtr first, std::vector<OperatorPtr> others);

}  // namespace dateline::query::sealed
