#pragma once

#include "query/engine/sealed/operators/collection.hpp"
#include "query/engine/sealed/operators/operator.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query::sealed {

/// Forms one after another, or one form alone, in a segment of the collection.
[[nodiscard]] OperatorPtr phrase(Collection& collection, std::size_t segment, const Phrase& phrase);

/// Stems near each other.
[[nodiscard]] OperatorPtr near(Collection& collection, std::size_t segment, const Near& near);

}  // namespace dateline::query::sealed
