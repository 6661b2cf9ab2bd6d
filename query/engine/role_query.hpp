#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/model/facts.hpp"

namespace dateline::query {

/// A role with the words that queries are compared with, so that many queries can share them. Refers to the role.
class AnalysedRole {
 public:
  explicit AnalysedRole(const Role& role);
  [[nodiscard]] const Role& role() const noexcept { return role_; }
  /// The folded words of text and body and the status, sorted, each once.
  [[nodiscard]] const std::vector<std::string>& words() const noexcept { return words_; }

 private:
  const Role& role_;
  std::vector<std::string> words_;
};

/// A parsed value of `--role` or `role:`, in one of two forms: 'WORDS[@cc]', or '=text@cc' for exactly one value of the
/// role facet. Immutable after construction; safe to share between threads.
class RoleQuery {
 public:
  /// Throws UsageError if it asks for nothing, or if the country after an @ is missing or unknown.
  explicit RoleQuery(std::string_view asked);

  /// Whether `role` matches:
  /// - Words: all of them occur in the role's text, body or status, in any order, and its country is `cc` if given.
  /// - '@cc' alone: any role of the country that is an office.
  /// - '=text@cc': the role's facet value is the same.
  /// A former role matches only if `former` is one of the words.
  [[nodiscard]] bool matches(const AnalysedRole& role) const;
  [[nodiscard]] bool matches(const Role& role) const { return matches(AnalysedRole(role)); }

  /// Every matching role has these words in its text or body, and this country unless it is empty. Used to narrow a
  /// search before matches() is called.
  [[nodiscard]] std::vector<std::string> words() const;
  [[nodiscard]] std::string country() const;
  /// Of the second form, the value of the role facet that every matching role has; else empty.
  [[nodiscard]] const std::string& value() const noexcept { return value_; }

 private:
  std::vector<std::string> words_;
  std::string country_;
  std::string value_;  ///< of the role facet; empty if words are asked for
};

}  // namespace dateline::query
