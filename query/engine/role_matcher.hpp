#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/engine/role_query.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

/// Many roles asked for at once, in the syntax of RoleQuery. A role is analysed once, whoever holds it, and only
/// compared with queries that have its office, its body or one of its words. So a walk over the roles of an index costs
/// about the same for any number of queries. Not thread-safe.
class RoleMatcher {
 public:
  /// Throws UsageError as RoleQuery does.
  explicit RoleMatcher(const std::vector<std::string>& asked);

  /// The positions in `asked` of the queries that match the role, each once. Valid as long as this is.
  [[nodiscard]] const std::vector<std::size_t>& matching(const Role& role);

 private:
  using Queries = std::unordered_map<std::string, std::vector<std::size_t>>;
  [[nodiscard]] std::vector<std::size_t> compare(const Role& role) const;

  std::vector<RoleQuery> queries_;
  Queries by_value_;    ///< '=VALUE', by the value
  Queries by_office_;   ///< by the name of the office
  Queries by_body_;     ///< by the body
  Queries by_word_;     ///< those that words may match, by that of their words which the fewest queries have
  Queries by_country_;  ///< those without a word, by their country
  Queries known_;       ///< what roles match that were compared before
};

/// The roles of the leaves that ask for them of anybody (RoleName without keys), each once, in the order of the tree.
/// Without values of the role facet ('=VALUE'), which need no comparison: FacetIs finds the same articles.
[[nodiscard]] std::vector<std::string> roles_asked(const Node& tree);

}  // namespace dateline::query
