#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/facts.hpp"

namespace dateline::indexer {

/// What one live article says of one person.
struct Appearance {
  std::uint64_t article = 0;  ///< a number that no other live article has
  std::optional<Day> published;
  std::string name;         ///< as this article spells it
  std::vector<Role> roles;  ///< former ones too
};

/// What the directory is derived from: an index as of one commit, whatever its engine. People are those that the person
/// facet counts.
class DirectorySource {
 public:
  virtual ~DirectorySource() = default;

  /// The commit's number.
  [[nodiscard]] virtual std::uint64_t generation() = 0;

  /// Calls visit(key) with every key that a live article has, each once.
  using KeyVisitor = std::function<void(std::string_view key)>;
  virtual void keys(const KeyVisitor& visit) = 0;
  /// What every live article says of the person with this key.
  [[nodiscard]] virtual std::vector<Appearance> appearances(std::string_view key) = 0;
};

}  // namespace dateline::indexer
