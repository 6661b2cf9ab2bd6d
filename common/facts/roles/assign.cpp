#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <utility>

#include "common/facts/lists/employers.hpp"
#include "common/facts/lists/gazetteer.hpp"
#include "common/facts/lists/monarchies.hpp"
#include "common/facts/roles/employers.hpp"
#include "common/facts/roles/incumbents.hpp"
#include "common/facts/roles/leaders.hpp"
#include "common/facts/roles/people.hpp"
#include "common/facts/text/steps.hpp"
#include "common/text/fold.hpp"

namespace dateline::facts {
namespace {

constexpr double least_share = 0.3;  // of the first country's weight; a country below it is mentioned only in passing

/// Whether the article mentions several countries but is about none of them: the two first weights are low and nearly
/// equal. A local office or a company then need not be in any of them.
bool is_about_none(std::span<const Country> countries) {
  constexpr double by_the_way = 0.5;
  constexpr double close = 0.7;  // share of the first country's weight
  return countries.size() > 1 && countries[0].weight < by_the_way && countries[1].weight >= close * countries[0].weight;
}

/// The most likely country of an office:
/// 1. `home`, unless somebody else holds the office there;
/// 2. the country of greatest weight where nobody else holds it;
/// 3. the country of greatest weight.
/// Empty for local offices if is_about_none().
std::string likely_country(const HeldRole& held, const Incumbents& incumbents, std::span<const Country> countries,
                           std::string_view home) {
  if (!home.empty() && !incumbents.is_taken(held, home)) return std::string(home);
  const bool local = held.role.role_class == RoleClass::none || held.role.role_class == RoleClass::other;
  if (local && is_about_none(countries)) return {};
  for (const Country& country : countries) {
    if (country.weight < least_share * countries.front().weight) break;
    const bool taken = incumbents.is_taken(held, country.code);
    const bool state_no_more = country.code.size() == 4 && held.role.status != RoleStatus::former;
    if (!taken && !state_no_more) return country.code;
  }
  return countries.empty() ? std::string{} : countries.front().code;
}

/// For each person, the index of their first role of some kind.
class FirstRoles {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  explicit FirstRoles(std::size_t people) : first_(people, none) {}
  void add(std::uint32_t person, std::size_t role) { first_[person] = std::min(first_[person], role); }
  [[nodiscard]] std::size_t of(std::uint32_t person) const { return first_[person]; }

 private:
  std::vector<std::size_t> first_;
};

auto find_country(std::span<const Country> countries, std::string_view code) {
  return std::find_if(countries.begin(), countries.end(), [&](const Country& each) { return each.code == code; });
}

bool is_named(std::span<const Country> countries, std::string_view code) {
  return find_country(countries, code) != countries.end();
}

/// The country where offices of this name exist, by the list of offices: one that the article mentions, else the only
/// one. Empty if there is none.
std::string_view usual_country(const HeldRole& held, std::span<const Country> countries) {
  if (text::fold(held.role.text).starts_with("secretary of state for ")) return "gb";
  const RoleHead& head = *held.head;
  // For an office of several countries, or a seat in parliament, prefer a country of great weight over one mentioned in
  // passing.
  const bool several = head.countries.find('|') != std::string_view::npos;
  const bool any = several || (held.role.role_class == RoleClass::legislator && !countries.empty());
  std::string_view rest = head.countries;
  auto heaviest = countries.end();
  while (!rest.empty()) {
    const std::size_t bar = std::min(rest.find('|'), rest.size());
    const auto found = find_country(countries, rest.substr(0, bar));
    if (found != countries.end() && !any) return rest.substr(0, bar);
    if (found < heaviest) heaviest = found;  // countries are in descending order of weight
    rest.remove_prefix(std::min(bar + 1, rest.size()));
  }
  if (heaviest != countries.end() && heaviest->weight >= least_share * countries.front().weight) return heaviest->code;
  return any ? std::string_view{} : head.countries;
}

/// The holder's entry in the list of leaders, if the role is that of a head of state or government; else null.
const Leader* leader_of(const HeldRole& held, std::span<const Person> people, int year) {
  return held.role.role_class == RoleClass::head ? leader(people[held.person].key, year) : nullptr;
}

/// For names that two countries share (Georgia, Congo, Dominican), gives roles the country that the article mentions.
void settle_namesakes(std::vector<HeldRole>& roles, std::span<const Country> countries) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> namesakes{
      {{"ge", "us"}, {"cg", "cd"}, {"do", "dm"}}};
  for (HeldRole& held : roles) {
    for (const auto& [code, other] : namesakes) {
      if (held.role.country != code || is_named(countries, code) || !is_named(countries, other)) continue;
      held.role.country = other;
      break;
    }
  }
}

/// Makes "president" the president of a company, unless the holder is in the list of leaders.
void leave_to_companies(std::vector<HeldRole>& roles, std::span<const Person> people, int year) {
  for (HeldRole& held : roles) {
    if (!held.maybe_of_company || leader(people[held.person].key, year) != nullptr) continue;
    held.role.role_class = RoleClass::none;
    held.role.body = std::move(held.company);
  }
}

/// Gives people of listed firms the country of the firm, and not that of the story.
void place_employees(std::vector<HeldRole>& roles) {
  for (HeldRole& held : roles) {
    const bool employee = held.role.role_class == RoleClass::none && held.role.country.empty();
    if (employee && !held.role.body.empty()) held.role.country = home_of_employer(held.role.body);
  }
}

/// Makes the president of a country that has none the president of a company, unless the holder is in the list of
/// leaders ("President Zapatero").
void leave_to_companies_of_monarchies(std::vector<HeldRole>& roles, std::span<const Person> people, int year) {
  for (HeldRole& held : roles) {
    const bool president = held.role.role_class == RoleClass::head && held.head->body == "presidency";
    if (!president || !has_no_president(held.role.country)) continue;
    if (leader(people[held.person].key, year) != nullptr) continue;
    held.role.role_class = RoleClass::none;
    held.role.body = std::move(held.company);
  }
}

/// Fills in missing countries, the most reliable source first; assign_roles() lists the order.
void fill_countries(std::vector<HeldRole>& roles, std::span<const Country> countries, std::string_view home,
                    std::span<const Person> people, int year) {
  for (HeldRole& held : roles) {
    if (!held.role.country.empty() || held.of_no_country) continue;
    const bool seat = held.role.role_class == RoleClass::legislator;
    const Leader* known = seat ? leader(people[held.person].key, year) : leader_of(held, people, year);
    if (known != nullptr) held.role.country = known->country;
  }
  FirstRoles stated(people.size());  // the first role of each person with a country
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (!roles[i].role.country.empty()) stated.add(roles[i].person, i);
  }
  FirstRoles placed = stated;  // the same, with the countries filled in below
  const auto open = [](const HeldRole& held) { return held.role.country.empty() && !held.of_no_country; };
  for (std::size_t i = 0; i < roles.size(); ++i) {
    HeldRole& held = roles[i];
    if (!open(held)) continue;
    const std::size_t own = stated.of(held.person);
    const bool at_home = held.role.role_class == RoleClass::legislator && !home.empty();
    held.role.country = own != FirstRoles::none ? roles[own].role.country
                                                : std::string(at_home ? home : usual_country(held, countries));
    if (!held.role.country.empty()) placed.add(held.person, i);
  }
  Incumbents incumbents(roles);
  for (std::size_t i = 0; i < roles.size(); ++i) {
    HeldRole& held = roles[i];
    if (!open(held)) continue;
    const std::size_t own = placed.of(held.person);
    const bool near = !held.nearby.empty();
    if (own != FirstRoles::none) {
      held.role.country = roles[own].role.country;
    } else {
      held.role.country = near ? held.nearby : likely_country(held, incumbents, countries, home);
    }
    if (held.role.country.empty()) continue;
    placed.add(held.person, i);
    incumbents.note(held);
  }
}

/// Marks roles as former if the list of leaders says that the holder has left office, or if the sentence begins with a
/// year at least `long_ago` years before publication.
void end_with_time(std::vector<HeldRole>& roles, std::span<const Person> people, int year) {
  constexpr int long_ago = 10;
  for (HeldRole& held : roles) {
    if (held.role.status != RoleStatus::current) continue;
    const Leader* known = leader_of(held, people, year);
    const bool left = known != nullptr && known->country == held.role.country && known->last_year < year;
    const bool told_of_past = held.year_before != 0 && held.year_before + long_ago <= year;
    if (left || told_of_past) held.role.status = RoleStatus::former;
  }
}

/// Marks roles as former if their state did not exist any more on the day of publication.
void end_with_states(std::vector<HeldRole>& roles, Day published) {
  const auto gone = [&](std::string_view code) {
    const Civil end = code == "yucs" ? Civil{2003, 2, 4} : Civil{1993, 1, 1};
    return code.size() == 4 && published >= day_from_civil(end);
  };
  for (HeldRole& held : roles) {
    if (gone(held.role.country)) held.role.status = RoleStatus::former;
  }
}

/// Gives a role in a committee the class and country of the holder's seat in parliament, if there is one.
void join_committees(std::vector<HeldRole>& roles, std::size_t people) {
  FirstRoles seats(people);
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (roles[i].role.role_class == RoleClass::legislator) seats.add(roles[i].person, i);
  }
  for (HeldRole& held : roles) {
    if (held.role.role_class != RoleClass::none || seats.of(held.person) == FirstRoles::none) continue;
    if (text::fold(held.role.body).find("committee") == std::string::npos) continue;
    const Role& seat = roles[seats.of(held.person)].role;
    held.role.role_class = RoleClass::legislator;
    held.role.country = seat.country;
  }
}

/// Whether `again` is the same office as `first`, perhaps in a shorter or abbreviated form.
bool repeats(const HeldRole& again, const HeldRole& first) {
  const Role& a = again.role;
  const Role& b = first.role;
  if (a.country != b.country || a.role_class != b.role_class) return false;
  if (text::fold(a.text) == text::fold(b.text)) return a.status == b.status || a.status == RoleStatus::current;
  return again.head == first.head && a.body == b.body && a.status == b.status;
}

/// The roles of each person without those that repeat another one. Compares with the first 64 different roles of the
/// person.
std::vector<HeldRole> without_repetitions(std::vector<HeldRole> roles, std::size_t people) {
  constexpr std::size_t most_compared = 64;
  constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  struct Chain {
    std::uint32_t first = none;
    std::uint32_t last = none;
  };
  std::vector<HeldRole> kept;
  std::vector<Chain> of_person(people);
  std::vector<std::uint32_t> next;  // for each kept role, the next one of the same person
  kept.reserve(roles.size());
  next.reserve(roles.size());
  for (HeldRole& held : roles) {
    Chain& chain = of_person[held.person];
    std::uint32_t same = chain.first;
    std::size_t compared = 0;
    const auto goes_on = [&] {
      return same != none && compared < most_compared && !repeats(held, kept[same]) && !repeats(kept[same], held);
    };
    for (; goes_on(); ++compared) same = next[same];
    count_steps(compared);
    if (same == none || compared == most_compared) {
      const auto index = static_cast<std::uint32_t>(kept.size());
      (chain.first == none ? chain.first : next[chain.last]) = index;
      chain.last = index;
      kept.push_back(std::move(held));
      next.push_back(none);
    } else if (held.role.text.size() > kept[same].role.text.size() || held.role.status != RoleStatus::current) {
      kept[same] = std::move(held);
    }
  }
  return kept;
}

}  // namespace

std::string home_of(std::string_view source) {
  Words words;
  words.read(source);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto place = place_at(words, i);
    if (!place) continue;
    if (place->place.kind == PlaceKind::country || place->place.kind == PlaceKind::demonym)
      return std::string(place->place.code());
    i += place->words - 1;
  }
  return {};
}

void assign_roles(PeopleDraft& draft, std::span<const Country> countries, std::string_view home,
                  std::optional<Day> published) {
  const int year = published ? civil_from_day(*published).year : 0;
  leave_to_companies(draft.roles, draft.people, year);
  complete_bodies(draft.roles, draft.people.size());
  place_employees(draft.roles);
  settle_namesakes(draft.roles, countries);
  fill_countries(draft.roles, countries, home, draft.people, year);
  leave_to_companies_of_monarchies(draft.roles, draft.people, year);
  join_committees(draft.roles, draft.people.size());
  if (published) {
    end_with_states(draft.roles, *published);
    end_with_time(draft.roles, draft.people, year);
  }
  for (HeldRole& held : without_repetitions(std::move(draft.roles), draft.people.size())) {
    Person& person = draft.people[held.person];
    person.official |= held.role.role_class != RoleClass::none && held.role.status != RoleStatus::former;
    person.roles.push_back(std::move(held.role));
  }
}

}  // namespace dateline::facts
