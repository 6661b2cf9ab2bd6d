#pragma once

#include <vector>

#include "query/syntax/tree.hpp"

namespace dateline::query {

// Functions that build trees in a normal form, so that equal queries give equal trees. All are pure.
// Precondition: `nodes` are not empty.

/// AND of the nodes. Flattens nested Ands and folds equal leaves into one by adding their `w`. If one node is left,
/// returns that node.
[[nodiscard]] Node conjunction(std::vector<Node> nodes);

/// OR of the nodes, flattened and folded in the same way. Values of the same facet become one leaf.
[[nodiscard]] Node disjunction(std::vector<Node> nodes);

/// Restricts `query` to documents that match every filter, as options such as --country do.
[[nodiscard]] Node filtered(Node query, std::vector<Node> filters);

/// Restricts `query` to documents that match none of `unwanted`.
[[nodiscard]] Node excluding(Node query, std::vector<Node> unwanted);

/// Whether a match can add to an article's score. Filters, negations and All add nothing.
[[nodiscard]] bool scores(const Node& node);

}  // namespace dateline::query
