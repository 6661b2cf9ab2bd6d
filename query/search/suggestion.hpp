#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "common/analysis/analyzer.hpp"
#include "query/engine/engine.hpp"
#include "query/people/resolve.hpp"

namespace dateline::query {

/// A query near to the one asked: the text with each word that no article has replaced by the indexed form nearest to
/// it, and each name that nobody has by the nearest person's, which is added as a field where the text does not have
/// it. Nothing where nothing is unknown, or nothing near. `tree` is the text's.
[[nodiscard]] std::optional<std::string> suggest(Engine& engine, analysis::Analyzer& analyzer, std::string_view text,
                                                 const Node& tree, std::span<const UnknownPerson> unknown);

}  // namespace dateline::query
