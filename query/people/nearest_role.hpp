#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/engine/engine.hpp"

namespace dateline::query {

/// Roles in the syntax of RoleQuery that differ from `asked` only in the words that no role of the index has: each is
/// replaced by one of the most similar words of the values of the role facet. 'ministr@cn' gives minister@cn. At most
/// five, best first; empty if the index has every word, or nothing similar to one. Throws as Engine::search().
/// Precondition: RoleQuery accepts `asked`.
[[nodiscard]] std::vector<std::string> nearest_roles(Engine& engine, std::string_view asked);

}  // namespace dateline::query
