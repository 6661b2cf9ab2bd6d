#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/facts.hpp"

namespace dateline::indexer {

/// One person in one live article.
struct Appearance {
  std::uint64_t article = 0;  ///< identifies the article within the source
  std::optional<Day> published;
  std::string name;         ///< spelled as in this article
  std::vector<Role> roles;  ///< includes former roles
};

/// The data from which the directory of people is derived: the people of one commit of an index. Each engine implements
/// it. Only people counted by the person facet are included. Not thread-safe. Implementations throw when the index
/// cannot be read: UnusableError (sealed engine) or Xapian::Error (Xapian engine).
class DirectorySource {
 public:
  virtual ~DirectorySource() = default;

  /// The generation of the commit.
  [[nodiscard]] virtual std::uint64_t generation() = 0;

  /// Calls visit(key) once for each key that occurs in a live article.
  using KeyVisitor = std::function<void(std::string_view key)>;
  virtual void keys(const KeyVisitor& visit) = 0;
  /// All appearances of this key in live articles.
  [[nodiscard]] virtual std::vector<Appearance> appearances(std::string_view key) = 0;

  /// How many live articles name an organisation whose folded name is `name` or begins with it and a blank, counted for
  /// each such organisation.
  [[nodiscard]] virtual std::uint64_t organisations(std::string_view name) = 0;
};

}  // namespace dateline::indexer
