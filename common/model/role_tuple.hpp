#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/facts.hpp"

namespace dateline {

/// A role and the key of its holder. In terms of the Xapian engine `text` and `body` are folded; elsewhere as spelt.
struct RoleTuple {
  std::string key;
  Role role;
  auto operator<=>(const RoleTuple&) const = default;
};

/// The roles, former ones included, of the people whom facets count; sorted, without duplicates.
[[nodiscard]] std::vector<RoleTuple> role_tuples(const Facts& facts);
/// key NUL text NUL body NUL country NUL, a letter for the class, one for the status.
[[nodiscard]] std::string encode_role_tuple(const RoleTuple& tuple);
/// Returns nothing if the bytes are not a role tuple: damaged, or a shortened term.
[[nodiscard]] std::optional<RoleTuple> decode_role_tuple(std::string_view bytes);

}  // namespace dateline
