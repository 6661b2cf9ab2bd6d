#pragma once

#include <cstddef>

#include "query/engine/sealed/operators/collection.hpp"
#include "query/engine/sealed/operators/operator.hpp"

namespace dateline::query::sealed {

/// The operators that run a tree over one segment of the collection, which must outlive them. Throws UsageError for a
/// role that asks for nothing.
[[nodiscard]] OperatorPtr plan(const Node& tree, Collection& collection, std::size_t segment);

}  // namespace dateline::query::sealed
