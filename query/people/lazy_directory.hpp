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

namespace dateline::query {

/// The directory of an index for those who can do without: opened when it is first asked. Where it is missing or
/// damaged it says so, once, and knows nothing.
class LazyDirectory {
 public:
  using Warn = std::function<void(const std::string& message)>;
  LazyDirectory(std::filesystem::path index, Warn warn) : index_(std::move(index)), warn_(std::move(warn)) {}

  /// The keys of the person who has this key, most articles first; nothing where the directory has no such person.
  [[nodiscard]] std::vector<std::string> keys_joined_with(std::string_view key);
  [[nodiscard]] std::vector<std::string> keys_called(std::string_view name);
  [[nodiscard]] std::optional<std::string> name_given(std::string_view key);
  [[nodiscard]] std::vector<people::PersonEntry> people(const people::PeopleQuery& query, std::size_t limit);

 private:
  template <typename Ask>
  auto asked(Ask ask) -> decltype(ask(std::declval<const people::Directory&>()));

  std::filesystem::path index_;
  Warn warn_;
  std::unique_ptr<people::Directory> directory_;
  bool given_up_ = false;
};

}  // namespace dateline::query
