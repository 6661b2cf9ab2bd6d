#pragma once

#include <string>

#include "query/syntax/tree.hpp"

namespace dateline::query {

/// The query that a tree stands for, as understood: one line in the query language. A tree that parse() made is made
/// again from it, without options (but for nesting at the limit). Of All nothing is left.
[[nodiscard]] std::string to_string(const Node& tree);

}  // namespace dateline::query
