#pragma once

#include <rapidcheck.h>

#include "query/engine/engine.hpp"
#include "tests/agreement/vocabulary.hpp"

namespace dateline::naive {

/// Trees of any shape over what the articles hold, now and then over what none holds. A failing tree shrinks to its
/// smallest failing part.
[[nodiscard]] rc::Gen<query::Node> random_tree(const Vocabulary& vocabulary);

/// Any facets, with few values, all, or only some.
[[nodiscard]] rc::Gen<std::vector<query::FacetRequest>> random_facets(const Vocabulary& vocabulary);

}  // namespace dateline::naive
