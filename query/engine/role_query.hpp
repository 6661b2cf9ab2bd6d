#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/model/facts.hpp"

namespace dateline::query {

/// A parsed value of `--role` or `role:`, in one of two forms: 'WORDS[@cc]', or '=text@cc' for exactly one value of the
/// role facet. Immutable after construction; safe to share between threads.
class RoleQuery {
 public:
  /// Throws UsageError if it asks for nothing, or if the country is unknown.
  explicit RoleQuery(std::string_view asked);

  /// Whether `role` matches:
  /// - Words: all of them occur in the role's text, body or status, in any order, and its country is `cc` if given.
  /// - '@cc' alone: any role of the country that is an office.
  /// - '=text@cc': the role's facet value is the same.
  /// A former role matches only if `former` is one of the words.
  [[nodiscard]] bool matches(const Role& role) const;

  /// Every matching role has these words in its text or body, and this country unless it is empty. Used to narrow a
  /// search before matches() is called.
  [[nodiscard]] std::vector<std::string> words() const;
  [[nodiscard]] std::string country() const;

 private:
  std::vector<std::string> words_;
  std::string country_;
  std::string value_;  ///< of the role facet; empty if words are asked for
};

}  // namespace dateline::query
