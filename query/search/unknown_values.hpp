#pragma once

#include <string>
#include <vector>

#include "query/engine/engine.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

/// A value of a facet, or a role, that no article of the index has.
struct UnknownValue {
  Facet facet = Facet::source;
  std::string asked;
  std::vector<std::string> nearest;  ///< similar values that articles have, best first, at most five; may be empty
  bool operator==(const UnknownValue&) const = default;
};

/// The values in a tree that no article has, in the order of the tree, each once. Names of people are not listed (see
/// ResolvedPeople), and neither are countries, because every country is known. If `roles`, roles that have a word that
/// no role of the index has are listed, too; that walks all values of the role facet, so it is meant for searches that
/// find nothing. Throws as Engine::search().
[[nodiscard]] std::vector<UnknownValue> unknown_values(Engine& engine, const Node& tree, bool roles);

}  // namespace dateline::query
