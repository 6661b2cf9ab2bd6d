#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/facts.hpp"

namespace dateline {

/// A role and who holds it. `text` and `body` are as spelt in a slot, folded in a term.
struct RoleTuple {
  std::string key;
  Role role;
  auto operator<=>(const RoleTuple&) const = default;
};

/// The roles of an article's people that facets count, former ones too; sorted, each once.
[[nodiscard]] std::vector<RoleTuple> role_tuples(const Facts& facts);
/// key NUL text NUL body NUL country NUL, a letter for the class, one for the status.
[[nodiscard]] std::string encode_role_tuple(const RoleTuple& tuple);
/// Nothing where the bytes are no role tuple: damaged, or the end of a shortened term.
[[nodiscard]] std::optional<RoleTuple> decode_role_tuple(std::string_view bytes);

}  // namespace dateline
