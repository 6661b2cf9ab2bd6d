#include "common/directory/joining.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>

#include "common/directory/name_form.hpp"

namespace dateline::directory {

namespace {

using Countries = std::set<std::string_view>;

Countries countries_of(const PersonEntry& entry) {
  Countries countries;
  for (const auto& [role, span] : entry.roles)
    if (!role.country.empty()) countries.insert(role.country);
  return countries;
}

bool share_none(const Countries& a, const Countries& b) {
  return std::none_of(a.begin(), a.end(), [&](std::string_view country) { return b.contains(country); });
}

/// Roles of a state, or of none, and nothing else.
bool holds_only(const PersonEntry& entry, bool of_a_state) {
  return !entry.roles.empty() && std::all_of(entry.roles.begin(), entry.roles.end(), [&](const HeldRole& held) {
    return (held.role.role_class != facts::RoleClass::none) == of_a_state;
  });
}

bool initials_differ(const PersonEntry& a, const PersonEntry& b) {
  const auto initials_a = middle_initials(a.key());
  const auto initials_b = middle_initials(b.key());
  return !initials_a.empty() && !initials_b.empty() && initials_a != initials_b;
}

bool may_have_any_initials(std::span<const PersonEntry> entries) {
  std::set<std::string> initials;
  for (const auto& entry : entries)
    if (auto of_key = middle_initials(entry.key()); !of_key.empty()) initials.insert(std::move(of_key));
  return initials.size() > 1;
}

}  // namespace

bool contradict(const PersonEntry& a, const PersonEntry& b) {
  if (initials_differ(a, b)) return true;
  const auto countries_a = countries_of(a);
  const auto countries_b = countries_of(b);
  if (!countries_a.empty() && !countries_b.empty() && share_none(countries_a, countries_b)) return true;
  return (holds_only(a, true) && holds_only(b, false)) || (holds_only(a, false) && holds_only(b, true));
}

std::vector<std::vector<std::size_t>> join(std::span<const PersonEntry> entries) {
  const bool ambiguous = may_have_any_initials(entries);
  const auto apart = [&](std::size_t a, std::size_t b) {
    const bool same_initials = middle_initials(entries[a].key()) == middle_initials(entries[b].key());
    return (ambiguous && !same_initials) || contradict(entries[a], entries[b]);
  };
  std::vector<std::size_t> order(entries.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(entries[b].span.articles, entries[a].key()) < std::tie(entries[a].span.articles, entries[b].key());
  });
  std::vector<std::vector<std::size_t>> people;
  for (const auto next : order) {
    const auto person = std::find_if(people.begin(), people.end(), [&](const auto& keys) {
      return std::none_of(keys.begin(), keys.end(), [&](std::size_t key) { return apart(key, next); });
    });
    if (person == people.end())
      people.push_back({next});
    else
      person->push_back(next);
  }
  return people;
}

}  // namespace dateline::directory
