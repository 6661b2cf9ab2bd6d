#include <algorithm>
#include <array>
#include <utility>

#include "common/facts/lists/gazetteer.hpp"
#include "common/facts/roles/leaders.hpp"
#include "common/facts/roles/people.hpp"
#include "common/text/fold.hpp"

namespace dateline::facts {
namespace {

constexpr double least_share = 0.3;  // of the first country's weight; a country below it is mentioned only in passing

/// Whether roles `a` and `b` cannot be held by two people in one country: it has one president and one foreign
/// minister.
bool excludes(const Role& a, const Role& b) {
  if (a.role_class != b.role_class || a.status != b.status || a.body != b.body) return false;
  if (a.role_class == RoleClass::head) return true;
  if (a.role_class != RoleClass::minister) return false;
  const auto is_counterpart = [](const Role& role) { return role.text.ends_with("counterpart"); };
  return text::fold(a.text) == text::fold(b.text) || is_counterpart(a) || is_counterpart(b);
}

/// Whether somebody else holds the office in a country.
bool is_taken(const HeldRole& held, std::span<const HeldRole> roles, std::string_view country) {
  return std::any_of(roles.begin(), roles.end(), [&](const HeldRole& other) {
    return other.person != held.person && other.role.country == country && excludes(other.role, held.role);
  });
}

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
std::string likely_country(const HeldRole& held, std::span<const HeldRole> roles, std::span<const Country> countries,
                           std::string_view home) {
  if (!home.empty() && !is_taken(held, roles, home)) return std::string(home);
  const bool local = held.role.role_class == RoleClass::none || held.role.role_class == RoleClass::other;
  if (local && is_about_none(countries)) return {};
  for (const Country& country : countries) {
    if (country.weight < least_share * countries.front().weight) break;
    const bool taken = is_taken(held, roles, country.code);
    const bool state_no_more = country.code.size() == 4 && held.role.status != RoleStatus::former;
    if (!taken && !state_no_more) return country.code;
  }
  return countries.empty() ? std::string{} : countries.front().code;
}

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
    held.role.body.clear();
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
  const std::vector<HeldRole> stated = roles;
  const auto open = [](const HeldRole& held) { return held.role.country.empty() && !held.of_no_country; };
  for (HeldRole& held : roles) {
    if (!open(held)) continue;
    const auto own = std::find_if(stated.begin(), stated.end(), [&](const HeldRole& other) {
      return other.person == held.person && !other.role.country.empty();
    });
    const bool at_home = held.role.role_class == RoleClass::legislator && !home.empty();
    held.role.country =
        own != stated.end() ? own->role.country : std::string(at_home ? home : usual_country(held, countries));
  }
  for (HeldRole& held : roles) {
    if (!open(held)) continue;
    const auto own = std::find_if(roles.begin(), roles.end(), [&](const HeldRole& other) {
      return other.person == held.person && !other.role.country.empty();
    });
    const bool near = !held.nearby.empty();
    if (own != roles.end()) {
      held.role.country = own->role.country;
    } else {
      held.role.country = near ? held.nearby : likely_country(held, roles, countries, home);
    }
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

/// Gives a role in a committee the class, country and body of the holder's seat in parliament, if there is one.
void join_committees(std::vector<HeldRole>& roles) {
  for (HeldRole& held : roles) {
    const bool committee = text::fold(held.role.body).find("committee") != std::string::npos;
    if (!committee || held.role.role_class != RoleClass::none) continue;
    const auto seat = std::find_if(roles.begin(), roles.end(), [&](const HeldRole& other) {
      return other.person == held.person && other.role.role_class == RoleClass::legislator;
    });
    if (seat == roles.end()) continue;
    held.role.role_class = RoleClass::legislator;
    held.role.country = seat->role.country;
    held.role.body = seat->role.body;
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
  settle_namesakes(draft.roles, countries);
  fill_countries(draft.roles, countries, home, draft.people, year);
  join_committees(draft.roles);
  if (published) {
    end_with_states(draft.roles, *published);
    end_with_time(draft.roles, draft.people, year);
  }
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
