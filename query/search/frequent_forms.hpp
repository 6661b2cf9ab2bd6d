#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "query/engine/engine.hpp"

namespace dateline::query {

/// The number of articles that a tree matches. Throws as Engine::search().
[[nodiscard]] std::uint64_t count(Engine& engine, Node tree);

/// At most `limit` of the folded surface forms that begin with `start`, those that the most articles have; equal counts
/// by bytes. Deleted articles do not count: where Engine::forms() counts them, forms are counted by searches, most
/// promising first, until no other can be among the first `limit`. Throws as Engine::search().
[[nodiscard]] std::vector<std::string> frequent_forms(Engine& engine, analysis::Analyzer& analyzer,
                                                      std::string_view start, std::size_t limit);

}  // namespace dateline::query
