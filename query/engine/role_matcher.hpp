#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/engine/role_query.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

/// Many roles asked for at once, in the syntax of RoleQuery. The words of a role are folded once, and only queries that
/// have one of them are compared with it. So a walk over the roles of an index costs about the same for any number of
/// queries. Not thread-safe.
class RoleMatcher {
 public:
  /// Throws UsageError as RoleQuery does.
  explicit RoleMatcher(const std::vector<std::string>& asked);

  /// The positions in `asked` of the queries that match the role, each once. Valid until the next call.
  [[nodiscard]] const std::vector<std::size_t>& matching(const Role& role);

 private:
  using Queries = std::unordered_map<std::string, std::vector<std::size_t>>;
  void add_matching(const Queries& queries, const std::string& key, const AnalysedRole& role);

  std::vector<RoleQuery> queries_;
  Queries by_value_;    ///< '=text@cc', by the value
  Queries by_word_;     ///< others, by that of their words which the fewest queries have
  Queries by_country_;  ///< those without a word, by their country, which may be empty
  std::vector<std::size_t> matching_;
};

/// The roles of the leaves that ask for them of anybody (RoleName without keys), each once, in the order of the tree.
[[nodiscard]] std::vector<std::string> roles_asked(const Node& tree);

}  // namespace dateline::query
