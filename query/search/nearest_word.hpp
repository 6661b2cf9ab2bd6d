#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/analysis/analyzer.hpp"
#include "query/engine/engine.hpp"

namespace dateline::query {

/// The form nearest to a folded word that no article has: one edit of optimal string alignment away, from six letters
/// on two; the nearest, then the one that most articles have. A form that a single article has may be misspelt itself
/// and comes after all others. The dictionaries of the index know all of it, so nothing is kept for this.
[[nodiscard]] std::optional<std::string> nearest_word(Engine& engine, analysis::Analyzer& analyzer,
                                                      std::string_view word);

}  // namespace dateline::query
