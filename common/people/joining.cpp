#include "common/people/joining.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "common/people/name_form.hpp"

namespace dateline::people {

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

/// Whether all roles are of one state or of none.
bool holds_only(const PersonEntry& entry, bool of_a_state) {
  return !entry.roles.empty() && std::all_of(entry.roles.begin(), entry.roles.end(), [&](const HeldRole& held) {
    return (held.role.role_class != RoleClass::none) == of_a_state;
  });
}

bool initials_differ(const PersonEntry& a, const PersonEntry& b) {
  const auto initials_a = middle_initials(a.key());
  const auto initials_b = middle_initials(b.key());
  return !initials_a.empty() && !initials_b.empty() && initials_a != initials_b;
}

/// What joining needs of an entry, computed once.
struct Traits {
  std::string form;
  std::string initials;
  std::string person;     ///< the key that the authority merges it into
  bool is_known = false;  ///< the authority has the person
};

/// The join forms whose keys have different middle initials, so that a key without one could be either person.
std::set<std::string> ambiguous_forms(const std::vector<Traits>& traits) {
  std::map<std::string, std::set<std::string>> initials_of;
  std::map<std::string, std::set<std::string>> people_of;
  for (const auto& entry : traits) {
    if (entry.initials.empty()) continue;
    initials_of[entry.form].insert(entry.initials);
    people_of[entry.form].insert(entry.person);
  }
  std::set<std::string> ambiguous;
  for (const auto& [form, initials] : initials_of)
    if (initials.size() > 1 && people_of[form].size() > 1) ambiguous.insert(form);
  return ambiguous;
}

}  // namespace

bool contradict(const PersonEntry& a, const PersonEntry& b) {
  if (initials_differ(a, b)) return true;
  const auto countries_a = countries_of(a);
  const auto countries_b = countries_of(b);
  if (!countries_a.empty() && !countries_b.empty() && share_none(countries_a, countries_b)) return true;
  return (holds_only(a, true) && holds_only(b, false)) || (holds_only(a, false) && holds_only(b, true));
}

std::vector<std::vector<std::size_t>> join(std::span<const PersonEntry> entries, const Authority& authority) {
  std::vector<Traits> traits;
  for (const auto& entry : entries)
    traits.push_back({join_form(entry.key()), middle_initials(entry.key()), authority.person_of(entry.key()),
                      authority.knows(entry.key())});
  const auto ambiguous = ambiguous_forms(traits);
  const auto apart = [&](std::size_t a, std::size_t b) {
    if (authority.are_split(entries[a].key(), entries[b].key())) return true;
    if (traits[a].form != traits[b].form) return false;
    const bool doubtful = traits[a].initials != traits[b].initials && ambiguous.contains(traits[a].form);
    return doubtful || contradict(entries[a], entries[b]);
  };
  const auto may_join = [&](const std::vector<std::size_t>& person, std::size_t next) {
    return std::any_of(person.begin(), person.end(), [&](auto key) { return traits[key].form == traits[next].form; }) &&
           std::none_of(person.begin(), person.end(), [&](auto key) { return apart(key, next); });
  };

  std::vector<std::size_t> order(entries.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto rank = [&](std::size_t at) {
    const std::string_view key = entries[at].key();
    return std::tuple(!traits[at].is_known, traits[at].person != key, ~entries[at].span.articles, key);
  };
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  std::vector<std::vector<std::size_t>> people;
  std::map<std::string_view, std::size_t> known;
  for (const auto next : order) {
    auto person = people.end();
    if (traits[next].is_known) {
      const auto at = known.emplace(traits[next].person, people.size()).first->second;
      person = people.begin() + static_cast<std::ptrdiff_t>(at);
    } else {
      person = std::find_if(people.begin(), people.end(), [&](const auto& keys) { return may_join(keys, next); });
    }
    if (person == people.end())
      people.push_back({next});
    else
      person->push_back(next);
  }
  return people;
}

}  // namespace dateline::people
