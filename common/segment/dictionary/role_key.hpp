#pragma once

#include <string_view>
#include <utility>

#include "common/encoding/bytes.hpp"
#include "common/model/role_tuple.hpp"

namespace dateline::segment {

/// The role tuple of a key of the roles' dictionary. Throws Damaged if the key is none.
[[nodiscard]] inline RoleTuple role_of(std::string_view key) {
  auto tuple = decode_role_tuple(key);
  if (!tuple) throw encoding::Damaged("a key of the roles is not a role");
  return std::move(*tuple);
}

}  // namespace dateline::segment
