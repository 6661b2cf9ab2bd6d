#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/facts.hpp"
#include "common/offices/office.hpp"

namespace dateline::query {

/// A role with the office that it is and the words that queries are compared with, so that many queries can share them.
/// Refers to the role.
class AnalysedRole {
 public:
  explicit AnalysedRole(const Role& role);
  [[nodiscard]] const Role& role() const noexcept { return role_; }
  [[nodiscard]] const offices::Office& office() const noexcept { return office_; }
  /// The value of the role facet; empty if the role is not counted there.
  [[nodiscard]] std::string value() const { return office_.whole ? offices::value_of(office_) : std::string(); }
  /// The folded words of text and body and the status, sorted, each once.
  [[nodiscard]] const std::vector<std::string>& words() const noexcept { return words_; }
  [[nodiscard]] bool has(std::string_view word) const;

 private:
  const Role& role_;
  offices::Office office_;
  std::vector<std::string> words_;
};

/// A parsed value of `--role` or `role:`, in one of two forms: 'WORDS[@cc]', or '=VALUE' for exactly one value of the
/// role facet. Immutable after construction; safe to share between threads.
class RoleQuery {
 public:
  /// Throws UsageError if it asks for nothing, or if the country after an @ is missing or unknown.
  explicit RoleQuery(std::string_view asked);

  /// Whether `role` matches:
  /// - Words that the grammar of offices reads ('fed chairman', 'governor of California', 'French finance minister'):
  ///   roles of any wording that are this office. Words that no list knows must be in the role's text or body.
  /// - Words that name a body alone ('fed') or an office that only a body makes one ('chairman'): also roles that have
  ///   the words themselves.
  /// - Other words: all of them occur in the role's text, body or status, in any order.
  /// - In each case its country is `cc` if given.
  /// - '@cc' alone: any role of the country that is an office of a state.
  /// - '=VALUE': the role's facet value is the same.
  /// A former role matches only if `former` is one of the words.
  [[nodiscard]] bool matches(const AnalysedRole& role) const;
  [[nodiscard]] bool matches(const Role& role) const { return matches(AnalysedRole(role)); }

  /// The words asked for, folded, without statuses and prepositions.
  [[nodiscard]] std::vector<std::string> words() const;
  /// Words that nearly every matching role has in its text or body, or in the name or body of its office: to narrow a
  /// list of people.
  [[nodiscard]] std::vector<std::string> office_words() const;
  [[nodiscard]] std::string country() const;
  /// Of the second form, the value of the role facet that every matching role has; else empty.
  [[nodiscard]] const std::string& value() const noexcept { return value_; }

  /// What every matching role has one of, so that many queries can be looked up by it.
  struct Marks {
    std::string office;  ///< Office::head
    std::string body;    ///< Body::key or Body::generic
    bool words = false;  ///< or all of words()
  };
  [[nodiscard]] const Marks& marks() const noexcept { return marks_; }

 private:
  void read_country(std::string_view asked, std::string_view country);
  void read_words(std::string text);
  [[nodiscard]] bool has_status(const AnalysedRole& role) const;
  [[nodiscard]] bool is_office(const AnalysedRole& role) const;

  std::vector<std::string> words_;
  std::vector<std::string> unread_;  ///< words that the grammar does not know
  std::optional<RoleStatus> status_;
  std::string name_;  ///< of the office
  offices::Scope scope_ = offices::Scope::body;
  offices::Body body_;
  bool exactly_ = false;  ///< whether the words name an office so fully that only its roles match
  Marks marks_;
  std::string country_;
  std::string value_;  ///< of the role facet; empty if words are asked for
};

}  // namespace dateline::query
