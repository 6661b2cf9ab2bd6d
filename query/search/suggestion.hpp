#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "common/analysis/analyzer.hpp"
#include "query/engine/engine.hpp"
#include "query/people/resolve.hpp"

namespace dateline::query {

/// Suggests a corrected query: the text in which each word that no article has is replaced by the most similar indexed
/// form, and each unknown name by the most similar name of a person. A name that does not occur in the text (it came
/// from an option) is appended as a field. Returns nothing if there is nothing to correct.
/// Precondition: `tree` is the parsed text. Throws as Engine::search().
[[nodiscard]] std::optional<std::string> suggest(Engine& engine, analysis::Analyzer& analyzer, std::string_view text,
                                                 const Node& tree, std::span<const UnknownPerson> unknown);

}  // namespace dateline::query
