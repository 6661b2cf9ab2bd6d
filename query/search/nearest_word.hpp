#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/analysis/analyzer.hpp"
#include "query/engine/engine.hpp"

namespace dateline::query {

/// The indexed form that is most similar to `word`, for a spelling suggestion; nothing if there is none. Candidates are
/// within one edit (FuzzyMatcher), or two from six bytes on. They are ordered by:
/// 1. forms of several articles before forms of a single one, which may be misspelt themselves;
/// 2. the distance; 3. the number of articles; 4. bytes.
/// Walks the index's own dictionary, so the index stores nothing for this purpose.
/// Precondition: `word` is folded. Throws as Engine::search().
[[nodiscard]] std::optional<std::string> nearest_word(Engine& engine, analysis::Analyzer& analyzer,
                                                      std::string_view word);

}  // namespace dateline::query
