#pragma once

#include <vector>

#include "query/syntax/tree.hpp"

namespace dateline::query {

// What trees are built with, so that equal queries give equal trees. `nodes` are never empty.

/// All of the nodes: an And in which nested ones are flattened and equal leaves folded, or the node that is left.
[[nodiscard]] Node conjunction(std::vector<Node> nodes);

/// Any of the nodes, flattened and folded alike; values of one facet become one leaf.
[[nodiscard]] Node disjunction(std::vector<Node> nodes);

/// `query` where every filter matches too: what options such as --country do to a query.
[[nodiscard]] Node filtered(Node query, std::vector<Node> filters);

/// `query` without what any of `unwanted` matches.
[[nodiscard]] Node excluding(Node query, std::vector<Node> unwanted);

/// Whether a match adds to an article's score; filters, negations and match-all add nothing.
[[nodiscard]] bool scores(const Node& node);

}  // namespace dateline::query
