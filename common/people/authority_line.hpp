#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dateline::people {

/// The name and aliases that the user gives to the person of a key.
struct NamedPerson {
  std::string key;
  std::string name;  ///< empty to keep the name that articles use
  std::vector<std::string> aliases;
  bool operator==(const NamedPerson&) const = default;
};

/// Keys that the user merges into another key.
struct MergedKeys {
  std::vector<std::string> keys;
  std::string into;
};

/// Keys that the user declares to be different people, pairwise.
struct SplitKeys {
  std::vector<std::string> keys;
};

/// Keys that the user declares to be nobody's: names of firms, places and other things.
struct NobodysKeys {
  std::vector<std::string> keys;
};

using AuthorityLine = std::variant<NamedPerson, MergedKeys, SplitKeys, NobodysKeys>;

/// Thrown for a line that cannot be used. what() is the reason.
struct BadLine : std::invalid_argument {
  using std::invalid_argument::invalid_argument;
};

/// Reads a line of people.jsonl: an object with "person", "merge" and "into", "split", or "nobody". Throws
/// BadLine.
[[nodiscard]] AuthorityLine parse_authority_line(std::string_view json);

}  // namespace dateline::people
