#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/analysis/analyzer.hpp"
#include "query/engine/engine.hpp"

namespace dateline::query {

/// The text with each word that no article has replaced by the indexed form nearest to it; nothing where there is no
/// such word, or nothing near. `tree` is the text's.
[[nodiscard]] std::optional<std::string> suggest(Engine& engine, analysis::Analyzer& analyzer, std::string_view text,
                                                 const Node& tree);

}  // namespace dateline::query
