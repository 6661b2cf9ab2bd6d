#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/people/person_entry.hpp"

namespace dateline::people {

/// Whom a user looks for; what is empty does not matter.
struct PeopleQuery {
  std::vector<std::string> words;       ///< every one in one of the spellings of the name, folded
  std::vector<std::string> role_words;  ///< every one somewhere in the roles, folded
  std::string country;                  ///< of one of the roles
  std::string begun{};                  ///< one of the words of the name begins so, folded
};

struct FoundPeople {
  std::uint64_t total = 0;
  std::vector<PersonEntry> people;
};

/// Reads the directory of an index: who it writes about, derived from the rest and written by dateline-index. Not safe
/// to share between threads. Damage throws UnusableError, which says what to do.
class Directory {
 public:
  /// Throws UnusableError where the index has none.
  explicit Directory(const std::filesystem::path& index);
  ~Directory();
  Directory(const Directory&) = delete;
  Directory& operator=(const Directory&) = delete;

  /// The commit that it was derived from: at another commit of the index its names hold, its counts may not.
  [[nodiscard]] std::uint64_t generation() const;

  /// The person who has this key among those joined.
  [[nodiscard]] std::optional<PersonEntry> person(std::string_view key) const;

  /// The keys of the people to whom the user's authority gives this name, or this key, in byte order.
  [[nodiscard]] std::vector<std::string> keys_called(std::string_view name) const;

  /// The name that the user's authority gives to this very key, not to one joined with it.
  [[nodiscard]] std::optional<std::string> name_given(std::string_view key) const;

  /// Whether a person whom the query finds is wanted; may take away what of the entry is not.
  using Accept = std::function<bool(PersonEntry& person)>;
  /// The first `limit` people of a query, by falling number of articles, then by key. Without `accept` all are wanted,
  /// and only these are read.
  [[nodiscard]] FoundPeople find(const PeopleQuery& query, std::size_t limit, const Accept& accept = {}) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline::people
