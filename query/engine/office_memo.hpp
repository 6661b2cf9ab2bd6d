#pragma once

#include <string>
#include <unordered_map>

#include "common/model/facet.hpp"
#include "common/model/role_tuple.hpp"

namespace dateline::query {

/// Values and labels of the role facet for many roles, of which few differ. Not thread-safe.
class OfficeMemo {
 public:
  struct Named {
    std::string value;  ///< role_value
    std::string label;  ///< office_label
  };
  /// Valid as long as this is.
  const Named& of(const Role& role) {
    const auto [entry, is_new] = known_.try_emplace(encode_role_tuple({{}, role}));
    if (is_new) {
      const auto office = office_of(role);
      if (office.whole) entry->second = {offices::value_of(office), office_label(office)};
    }
    return entry->second;
  }

 private:
  std::unordered_map<std::string, Named> known_;
};

}  // namespace dateline::query
