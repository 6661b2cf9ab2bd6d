#include "common/model/facts.hpp"

namespace dateline {

std::string_view name_of(RoleClass role_class) noexcept {
  switch (role_class) {
    case RoleClass::head:
      return "head";
    case RoleClass::minister:
      return "minister";
    case RoleClass::legislator:
      return "legislator";
    case RoleClass::judge:
      return "judge";
    case RoleClass::military:
      return "military";
    case RoleClass::diplomat:
      return "diplomat";
    case RoleClass::spokesperson:
      return "spokesperson";
    case RoleClass::other:
      return "other";
    case RoleClass::none:
      break;
  }
  return "none";
}

std::string_view name_of(RoleStatus status) noexcept {
  switch (status) {
    case RoleStatus::acting:
      return "acting";
    case RoleStatus::designate:
      return "designate";
    case RoleStatus::former:
      return "former";
    case RoleStatus::current:
      break;
  }
  return "current";
}

}  // namespace dateline
