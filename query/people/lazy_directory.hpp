#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/people/directory.hpp"
#include "query/engine/person_map.hpp"

namespace dateline::query {

/// The people directory of an index, opened on the first call. For callers that can work without it: if it is missing
/// or damaged, `warn` is called once with the reason, and from then on every call returns an empty result.
/// Not thread-safe.
class LazyDirectory {
 public:
  using Warn = std::function<void(const std::string& message)>;
  LazyDirectory(std::filesystem::path index, Warn warn) : index_(std::move(index)), warn_(std::move(warn)) {}

  /// All keys of the person who has this key, most articles first. Empty if the directory has no such person.
  [[nodiscard]] std::vector<std::string> keys_joined_with(std::string_view key);
  /// Which keys are one person, and which are nobody's; empty if there is no directory. The same until the index is
  /// opened again.
  [[nodiscard]] std::shared_ptr<const PersonMap> persons();
  /// The usual name of the person who has this key. Empty if the directory has no such person.
  [[nodiscard]] std::string name_of(std::string_view key);
  /// The keys to which the user's list of people gives this name, in byte order.
  [[nodiscard]] std::vector<std::string> keys_called(std::string_view name);
  /// The name that the user's list gives to this key.
  [[nodiscard]] std::optional<std::string> name_given(std::string_view key);
  /// The first `limit` people that match the query, most articles first.
  [[nodiscard]] std::vector<people::PersonEntry> people(const people::PeopleQuery& query, std::size_t limit);

 private:
  template <typename Ask>
  auto asked(Ask ask) -> decltype(ask(std::declval<const people::Directory&>()));

  std::filesystem::path index_;
  Warn warn_;
  std::unique_ptr<people::Directory> directory_;
  std::shared_ptr<const PersonMap> persons_;
  bool given_up_ = false;
};

}  // namespace dateline::query
