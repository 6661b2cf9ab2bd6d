#pragma once

#include <iosfwd>

#include "query/engine/engine.hpp"
#include "query/syntax/tree.hpp"

/// How failing searches are shown.
namespace dateline::query {

std::ostream& operator<<(std::ostream& out, const Node& node);
std::ostream& operator<<(std::ostream& out, const FacetRequest& request);

}  // namespace dateline::query
