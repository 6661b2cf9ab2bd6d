#include <algorithm>

#include "common/facts/people.hpp"
#include "common/text/fold.hpp"

namespace dateline::facts {
namespace {

/// Whether two roles are of one kind, as far as one country has one holder of it.
bool same_office(const Role& a, const Role& b) {
  return a.role_class == b.role_class && a.body == b.body && a.status == b.status &&
         a.role_class != RoleClass::legislator && a.role_class != RoleClass::military &&
         text::fold(a.text) == text::fold(b.text);
}

/// The country that the article is most about, among those where nobody else holds the office.
std::string likely_country(const HeldRole& held, std::span<const HeldRole> roles, std::span<const Country> countries) {
  for (const Country& country : countries) {
    const bool taken = std::any_of(roles.begin(), roles.end(), [&](const HeldRole& other) {
      return other.person != held.person && other.role.country == country.code && same_office(other.role, held.role);
    });
    if (!taken) return country.code;
  }
  return {};
}

void fill_countries(std::vector<HeldRole>& roles, std::span<const Country> countries) {
  const std::vector<HeldRole> stated = roles;
  for (HeldRole& held : roles) {
    if (!held.role.country.empty() || held.of_no_country) continue;
    const auto own = std::find_if(stated.begin(), stated.end(), [&](const HeldRole& other) {
      return other.person == held.person && !other.role.country.empty();
    });
    held.role.country = own != stated.end() ? own->role.country : likely_country(held, stated, countries);
  }
}

/// The same office said again, perhaps shorter or by its abbreviation.
bool repeats(const HeldRole& again, const HeldRole& first) {
  const Role& a = again.role;
  const Role& b = first.role;
  if (a.country != b.country || a.role_class != b.role_class) return false;
  if (text::fold(a.text) == text::fold(b.text)) return a.status == b.status || a.status == RoleStatus::current;
  return again.head == first.head && a.body == b.body && a.status == b.status;
}

}  // namespace

void assign_roles(PeopleDraft& draft, std::span<const Country> countries) {
  fill_countries(draft.roles, countries);
  std::vector<HeldRole> kept;
  for (HeldRole& held : draft.roles) {
    const auto same = std::find_if(kept.begin(), kept.end(), [&](const HeldRole& other) {
      return other.person == held.person && (repeats(held, other) || repeats(other, held));
    });
    if (same == kept.end()) {
      kept.push_back(std::move(held));
    } else if (held.role.text.size() > same->role.text.size() || held.role.status != RoleStatus::current) {
      *same = std::move(held);
    }
  }
  for (HeldRole& held : kept) {
    Person& person = draft.people[held.person];
    person.official |= held.role.role_class != RoleClass::none && held.role.status != RoleStatus::former;
    person.roles.push_back(std::move(held.role));
  }
}

}  // namespace dateline::facts
