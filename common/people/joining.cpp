#include "common/people/joining.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "common/people/key_name.hpp"
#include "common/text/fold.hpp"

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

constexpr Day near = 1100;              ///< spans so many days apart can be of one person's career
constexpr std::uint64_t dominance = 4;  ///< times as many articles

bool are_near(const Span& a, const Span& b) {
  return !a.first || !b.first || (*a.first <= *b.last + near && *b.first <= *a.last + near);
}

/// Whether a role of the one is a role of the other.
bool share_role(const PersonEntry& a, const PersonEntry& b) {
  return std::any_of(a.roles.begin(), a.roles.end(), [&](const HeldRole& of_a) {
    return std::any_of(b.roles.begin(), b.roles.end(),
                       [&](const HeldRole& of_b) { return are_one_office(of_a.role, of_b.role); });
  });
}

/// What joining needs of an entry, computed once.
struct Traits {
  std::string form;
  KeyName name;
  std::string person;     ///< the key that the authority merges it into
  bool is_known = false;  ///< the authority has the person
};

/// Decides which person keys without middle names can be, where keys of one name have middle names that differ.
class MiddleNames {
 public:
  MiddleNames(std::span<const PersonEntry> entries, const std::vector<Traits>& traits) : traits_(traits) {
    for (std::size_t i = 0; i < traits.size(); ++i)
      if (!traits[i].name.middles.empty()) with_middles_[name_of(traits[i])].push_back(i);
    for (const auto& [name, keys] : with_middles_) {
      const auto first = *std::min_element(keys.begin(), keys.end(), [&](std::size_t a, std::size_t b) {
        return EntryRank{entries[a].span.articles, entries[a].key()} <
               EntryRank{entries[b].span.articles, entries[b].key()};
      });
      std::uint64_t of_first = 0;
      std::uint64_t of_others = 0;
      for (const auto key : keys) (agree(first, key) ? of_first : of_others) += entries[key].span.articles;
      if (of_others > 0) of_ambiguous_.emplace(name, of_first >= dominance * of_others ? first : nobody);
    }
  }

  /// Whether it is doubtful that two keys, one of them without middle names, are one person's.
  [[nodiscard]] bool is_doubtful(std::size_t a, std::size_t b) const {
    const bool a_has = !traits_[a].name.middles.empty();
    if (a_has == !traits_[b].name.middles.empty()) return false;
    const auto with = a_has ? a : b;
    const auto found = of_ambiguous_.find(name_of(traits_[with]));
    return found != of_ambiguous_.end() && (found->second == nobody || !agree(found->second, with));
  }

 private:
  static constexpr auto nobody = static_cast<std::size_t>(-1);

  static std::string name_of(const Traits& traits) { return traits.name.given + '-' + traits.name.family; }
  [[nodiscard]] bool agree(std::size_t a, std::size_t b) const {
    return traits_[a].person == traits_[b].person || middle_names_agree(traits_[a].name, traits_[b].name);
  }

  const std::vector<Traits>& traits_;
  std::map<std::string, std::vector<std::size_t>> with_middles_;
  std::map<std::string, std::size_t> of_ambiguous_;  ///< the key of the frequent person, or nobody
};

}  // namespace

bool are_one_office(const Role& a, const Role& b) {
  if (a.country.empty() || a.country != b.country) return false;
  return (a.role_class != RoleClass::none && a.role_class == b.role_class) ||
         (!a.body.empty() && text::fold(a.body) == text::fold(b.body)) || text::fold(a.text) == text::fold(b.text);
}

bool contradict(const PersonEntry& a, const PersonEntry& b) {
  const auto countries_a = countries_of(a);
  const auto countries_b = countries_of(b);
  if (!countries_a.empty() && !countries_b.empty() && share_none(countries_a, countries_b)) return true;
  return (holds_only(a, true) && holds_only(b, false)) || (holds_only(a, false) && holds_only(b, true));
}

Link link_of(const PersonEntry& a, const PersonEntry& b) {
  const auto name = key_name(a.key());
  const auto alike = likeness(name, key_name(b.key()));
  if (alike == Likeness::different) return Link::other_names;
  if (contradict(a, b)) return Link::contradiction;
  if (alike == Likeness::same) return Link::same_name;
  if (share_role(a, b)) return Link::common_role;
  const bool is_rare = alike == Likeness::nickname && is_rare_family_name(name.family) && are_near(a.span, b.span);
  return is_rare ? Link::rare_name : Link::no_support;
}

std::vector<std::vector<std::size_t>> join(std::span<const PersonEntry> entries, const Authority& authority) {
  std::vector<Traits> traits;
  for (const auto& entry : entries)
    traits.push_back({bucket_of(entry.key()), key_name(entry.key()), authority.person_of(entry.key()),
                      authority.knows(entry.key())});
  const MiddleNames middles(entries, traits);
  const auto link = [&](std::size_t a, std::size_t b) {
    return traits[a].form == traits[b].form ? link_of(entries[a], entries[b]) : Link::no_support;
  };
  const auto apart = [&](std::size_t a, std::size_t b) {
    if (authority.are_split(entries[a].key(), entries[b].key())) return true;
    if (authority.is_nobody(entries[a].key()) != authority.is_nobody(entries[b].key())) return true;
    if (traits[a].form != traits[b].form) return false;
    const auto of_both = link(a, b);
    return of_both == Link::other_names || of_both == Link::contradiction || middles.is_doubtful(a, b);
  };
  const auto may_join = [&](const std::vector<std::size_t>& person, std::size_t next) {
    return std::any_of(person.begin(), person.end(), [&](auto key) { return is_join(link(key, next)); }) &&
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
