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
  /// Similar values that articles have, best first, at most five; may be empty. They are sought for ten values of a
  /// query at most.
  std::vector<std::string> nearest;
  bool operator==(const UnknownValue&) const = default;
};

/// The values and roles in a tree that no article has, in the order of the tree, each once. Names of people are not
/// listed (see ResolvedPeople), and neither are countries, because every country is known. Throws as Engine::search().
/// Precondition: no role in the tree is restricted to people.
[[nodiscard]] std::vector<UnknownValue> unknown_values(Engine& engine, const Node& tree);

}  // namespace dateline::query
