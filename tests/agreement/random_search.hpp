#pragma once

#include <rapidcheck.h>

#include <memory>

#include "query/engine/engine.hpp"
#include "tests/agreement/vocabulary.hpp"

namespace dateline::naive {

/// Trees of any shape over what the articles hold, now and then over what none holds. A failing tree shrinks to its
/// smallest failing part, after the index it was made for is gone.
[[nodiscard]] rc::Gen<query::Node> random_tree(std::shared_ptr<const Vocabulary> vocabulary);

/// Any facets, with few values, all, or only some.
[[nodiscard]] rc::Gen<std::vector<query::FacetRequest>> random_facets(std::shared_ptr<const Vocabulary> vocabulary);

/// Mostly none; as of today or of any day.
[[nodiscard]] rc::Gen<std::optional<query::Recency>> random_recency();

}  // namespace dateline::naive
