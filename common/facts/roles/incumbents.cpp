#include "common/facts/roles/incumbents.hpp"

#include <algorithm>

#include "common/facts/text/steps.hpp"
#include "common/text/fold.hpp"

namespace dateline::facts {
namespace {

constexpr std::size_t few = 16;  // roles that are compared one by one

bool is_counterpart(const Role& role) { return role.text.ends_with("counterpart"); }

/// Whether roles `a` and `b` cannot be held by two people in one country: it has one president and one foreign
/// minister.
bool excludes(const Role& a, const Role& b) {
  if (a.role_class != b.role_class || a.status != b.status || a.body != b.body) return false;
  if (a.role_class == RoleClass::head) return true;
  if (a.role_class != RoleClass::minister) return false;
  return text::fold(a.text) == text::fold(b.text) || is_counterpart(a) || is_counterpart(b);
}

/// Roles with equal keys exclude each other. `name`: what distinguishes the offices of one body.
std::string key_of(const Role& role, std::string_view country, std::string_view name) {
  std::string key(country);
  key += {'\0', static_cast<char>(role.role_class), static_cast<char>(role.status)};
  return key.append(role.body).append(1, '\0').append(name);
}

constexpr std::string_view any_office = "*";
constexpr std::string_view counterpart = "*counterpart";

}  // namespace

Incumbents::Incumbents(std::span<const HeldRole> roles) : roles_(roles), indexed_(roles.size() > few) {
  for (const HeldRole& each : roles_) note(each);
}

void Incumbents::note(const HeldRole& held) {
  const Role& role = held.role;
  const bool single = role.role_class == RoleClass::head || role.role_class == RoleClass::minister;
  if (!indexed_ || !single || role.country.empty()) return;
  count_steps(1);
  add(key_of(role, role.country, any_office), held.person);
  if (role.role_class != RoleClass::minister) return;
  add(key_of(role, role.country, is_counterpart(role) ? std::string(counterpart) : text::fold(role.text)), held.person);
}

void Incumbents::add(const std::string& office, std::uint32_t person) {
  Holders& holders = offices_[office];
  if (holders.one == nobody) {
    holders.one = person;
  } else if (holders.one != person) {
    holders.other = person;
  }
}

bool Incumbents::held_by_other(const std::string& office, std::uint32_t person) const {
  const auto found = offices_.find(office);
  return found != offices_.end() && (found->second.one != person || found->second.other != nobody);
}

bool Incumbents::is_taken(const HeldRole& held, std::string_view country) const {
  if (!indexed_) {
    return std::any_of(roles_.begin(), roles_.end(), [&](const HeldRole& other) {
      return other.person != held.person && other.role.country == country && excludes(other.role, held.role);
    });
  }
  count_steps(1);
  const Role& role = held.role;
  if (role.role_class == RoleClass::head || (role.role_class == RoleClass::minister && is_counterpart(role))) {
    return held_by_other(key_of(role, country, any_office), held.person);
  }
  return role.role_class == RoleClass::minister &&
         (held_by_other(key_of(role, country, text::fold(role.text)), held.person) ||
          held_by_other(key_of(role, country, counterpart), held.person));
}

}  // namespace dateline::facts
