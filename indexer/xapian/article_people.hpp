#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/model/facts.hpp"

namespace dateline::indexer {

/// The names and roles of one article's people, as its value slots hold them, sorted by key. A name or role is found in
/// logarithmic time. Immutable after construction; safe to share between threads.
class ArticlePeople {
 public:
  /// The values of person_label_slot and role_tuple_slot. Throws UnusableError if they are not sets.
  ArticlePeople(std::string labels, std::string tuples);
  ArticlePeople(const ArticlePeople&) = delete;
  ArticlePeople& operator=(const ArticlePeople&) = delete;

  /// The person's name as the article spells it; the key if the article has none.
  [[nodiscard]] std::string name_of(std::string_view key) const;
  /// The person's roles, former ones included, in the order of the slot.
  [[nodiscard]] std::vector<Role> roles_of(std::string_view key) const;

  /// The number of names and roles.
  [[nodiscard]] std::size_t size() const noexcept { return names_.size() + roles_.size(); }
  /// The memory that it takes, in bytes.
  [[nodiscard]] std::size_t memory() const noexcept {
    return labels_.size() + tuples_.size() + size() * sizeof(std::string_view);
  }

 private:
  std::string labels_;
  std::string tuples_;
  std::vector<std::string_view> names_;  ///< key NUL name, views into labels_
  std::vector<std::string_view> roles_;  ///< encoded role tuples, views into tuples_
};

}  // namespace dateline::indexer
