#pragma once

#include <cstddef>

#include "query/engine/sealed/operators/collection.hpp"
#include "query/engine/sealed/operators/operator.hpp"

namespace dateline::query::sealed {

/// Turns a tree into the operators that evaluate it over one segment. `segment` is the index of a segment of the
/// collection; the collection and its snapshot must outlive the operators. Throws UsageError for a role that asks for
/// nothing, std::logic_error for a PersonName that was not resolved, and encoding::Damaged.
[[nodiscard]] OperatorPtr plan(const Node& tree, Collection& collection, std::size_t segment);

}  // namespace dateline::query::sealed
