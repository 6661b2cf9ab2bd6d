#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/people/directory_file.hpp"
#include "common/people/person_entry.hpp"

namespace dateline::people {

/// A search for people. Empty fields match everyone; all others must match.
struct PeopleQuery {
  std::vector<std::string> words;       ///< folded; each must occur in a spelling of the name
  std::vector<std::string> role_words;  ///< folded; each must occur in a role
  std::string country;                  ///< of any role
  std::string begun{};                  ///< folded; a word of the name must begin with it
};

struct FoundPeople {
  std::uint64_t total = 0;
  std::vector<PersonEntry> people;
};

/// Reads DIR/directory, the people whom an index writes about. dateline-index derives it from the index. Reads the
/// commit that was current when it was opened, even after another has replaced the file. Every function throws
/// UnusableError, which says what to do, if what it reads is damaged. Not thread-safe; one per thread.
class Directory {
 public:
  /// Throws UnusableError if the index has no directory.
  explicit Directory(const std::filesystem::path& index);

  /// The commit that the directory was derived from. If the index is at another one, counts may be outdated.
  [[nodiscard]] std::uint64_t generation() const;

  /// What the keys mean that are not a person by themselves, in byte order of the keys as the table has them.
  [[nodiscard]] std::vector<Meaning> meanings() const;

  /// The person with this key, if any.
  [[nodiscard]] std::optional<PersonEntry> person(std::string_view key) const;

  /// The keys of the people to whom the user's authority gives this name, or this key, in byte order.
  [[nodiscard]] std::vector<std::string> keys_called(std::string_view name) const;

  /// The name that the user's authority gives to this very key, not to one joined with it.
  [[nodiscard]] std::optional<std::string> name_given(std::string_view key) const;

  /// Returns whether a person is wanted. May remove parts of the entry.
  using Accept = std::function<bool(PersonEntry& person)>;
  /// The first `limit` people of a query, by descending number of articles, then by key. Without `accept`, only these
  /// are read; with it, all matches are.
  [[nodiscard]] FoundPeople find(const PeopleQuery& query, std::size_t limit, const Accept& accept = {}) const;

 private:
  /// The matches of a query; nothing if it matches everyone.
  [[nodiscard]] std::optional<std::vector<PersonNumber>> matches(const PeopleQuery& query) const;
  [[nodiscard]] std::vector<PersonNumber> with_word_begun(std::string_view start) const;

  DirectoryFile file_;
};

}  // namespace dateline::people
