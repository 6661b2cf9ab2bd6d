#pragma once

#include <string>

#include "query/syntax/tree.hpp"

namespace dateline::query {

/// Prints a tree as one line in the query language. parse() of the result, without options, gives an equal tree if
/// parse() made the tree, unless added parentheses exceed the nesting limit. All is printed as an empty string, None as
/// an empty quotation. Pure.
[[nodiscard]] std::string to_string(const Node& tree);

}  // namespace dateline::query
