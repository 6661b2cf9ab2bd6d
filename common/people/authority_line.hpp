#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dateline::people {

/// How the user calls the person of a key.
struct NamedPerson {
  std::string key;
  std::string name;  ///< empty: as articles do
  std::vector<std::string> aliases;
  bool operator==(const NamedPerson&) const = default;
};

/// Keys that are, for the user, the person of another.
struct MergedKeys {
  std::vector<std::string> keys;
  std::string into;
};

/// Keys of which no two are one person.
struct SplitKeys {
  std::vector<std::string> keys;
};

using AuthorityLine = std::variant<NamedPerson, MergedKeys, SplitKeys>;

/// Why a line cannot be used.
struct BadLine : std::invalid_argument {
  using std::invalid_argument::invalid_argument;
};

/// Reads a line of people.jsonl: an object with "person", "merge" and "into", or "split". Throws BadLine.
[[nodiscard]] AuthorityLine parse_authority_line(std::string_view json);

}  // namespace dateline::people
