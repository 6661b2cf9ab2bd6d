#pragma once

#include <string>

#include "query/engine/engine.hpp"
#include "tests/agreement/twins.hpp"

namespace dateline::naive {

/// Asks both for everything that matches: the same articles, scores to 1e-6 of themselves, the same order but among
/// scores that close, the same totals, facets and days. Says how they differ; empty where they agree.
[[nodiscard]] std::string difference(Twins& twins, query::Search search);

/// Likewise for the engines of two that were made of the same articles in the same order.
[[nodiscard]] std::string difference(Twins& wanted, Twins& got, query::Search search);

/// Whether a page of the engine's answer is a part of the whole, with and without an exact total.
[[nodiscard]] std::string page_difference(Twins& twins, query::Search search, std::size_t offset, std::size_t limit);

}  // namespace dateline::naive
