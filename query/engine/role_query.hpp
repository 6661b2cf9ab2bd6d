#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/model/facts.hpp"

namespace dateline::query {

/// What `--role` asks for: 'WORDS[@cc]', or '=text@cc' for one value of the role facet.
class RoleQuery {
 public:
  /// Throws UsageError where nothing is asked for, or a country that is none.
  explicit RoleQuery(std::string_view asked);

  /// Whether a person who holds `role` answers. Words stand in its text, body or status, in any order; `@cc` alone
  /// asks for any office of the country; a former role answers only where `former` is among the words.
  [[nodiscard]] bool matches(const Role& role) const;

  /// What every role that answers has: these words in its text or body, and this country, unless empty.
  [[nodiscard]] std::vector<std::string> words() const;
  [[nodiscard]] std::string country() const;

 private:
  std::vector<std::string> words_;
  std::string country_;
  std::string value_;  ///< of the role facet; empty: words
};

}  // namespace dateline::query
