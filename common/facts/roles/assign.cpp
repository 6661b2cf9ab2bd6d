#include <algorithm>
#include <array>
#include <utility>

#include "common/facts/lists/gazetteer.hpp"
#include "common/facts/roles/leaders.hpp"
#include "common/facts/roles/people.hpp"
#include "common/text/fold.hpp"

namespace dateline::facts {
namespace {

constexpr double least_share = 0.3;  // of the first country's weight: one said by the way has no offices to fill

/// Whether a country that has a holder of `a` has no other of `b`: it has one president, and one foreign minister.
bool excludes(const Role& a, const Role& b) {
  if (a.role_class != b.role_class || a.status != b.status || a.body != b.body) return false;
  if (a.role_class == RoleClass::head) return true;
  if (a.role_class != RoleClass::minister) return false;
  const auto is_counterpart = [](const Role& role) { return role.text.ends_with("counterpart"); };
  return text::fold(a.text) == text::fold(b.text) || is_counterpart(a) || is_counterpart(b);
}

/// Somebody else holds the office in a country.
bool is_taken(const HeldRole& held, std::span<const HeldRole> roles, std::string_view country) {
  return std::any_of(roles.begin(), roles.end(), [&](const HeldRole& other) {
    return other.person != held.person && other.role.country == country && excludes(other.role, held.role);
  });
}

/// Two countries are named by the way: neither is where a local office or a firm must be.
bool is_about_none(std::span<const Country> countries) {
  constexpr double by_the_way = 0.5;
  constexpr double close = 0.7;  // of the first's weight
  return countries.size() > 1 && countries[0].weight < by_the_way && countries[1].weight >= close * countries[0].weight;
}

/// The country that the article is most about, among those where nobody else holds the office.
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

/// The country where offices of this name are found, if the article speaks of one or there is but one.
std::string_view usual_country(const HeldRole& held, std::span<const Country> countries) {
  if (text::fold(held.role.text).starts_with("secretary of state for ")) return "gb";
  const RoleHead& head = *held.head;
  // An office of several countries, or a seat, is of one that the article is about rather than of one named by the way.
  const bool several = head.countries.find('|') != std::string_view::npos;
  const bool any = several || (held.role.role_class == RoleClass::legislator && !countries.empty());
  std::string_view rest = head.countries;
  auto heaviest = countries.end();
  while (!rest.empty()) {
    const std::size_t bar = std::min(rest.find('|'), rest.size());
    const auto found = find_country(countries, rest.substr(0, bar));
    if (found != countries.end() && !any) return rest.substr(0, bar);
    if (found < heaviest) heaviest = found;  // heaviest first
    rest.remove_prefix(std::min(bar + 1, rest.size()));
  }
  if (heaviest != countries.end() && heaviest->weight >= least_share * countries.front().weight) return heaviest->code;
  return any ? std::string_view{} : head.countries;
}

/// The leader who holds a role that is one of a leader's; null where nothing says so.
const Leader* leader_of(const HeldRole& held, std::span<const Person> people, int year) {
  return held.role.role_class == RoleClass::head ? leader(people[held.person].key, year) : nullptr;
}

/// A name that two countries share means in a role what it means in the article.
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

/// A president of no country that is known for one presides over the firm.
void leave_to_companies(std::vector<HeldRole>& roles, std::span<const Person> people, int year) {
  for (HeldRole& held : roles) {
    if (!held.maybe_of_company || leader(people[held.person].key, year) != nullptr) continue;
    held.role.role_class = RoleClass::none;
    held.role.body.clear();
  }
}

/// The surest first: the holder's own country, then what the office's name tells, then the article's.
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

/// What was so long ago is so no more: offices of leaders of the past, and of those told of in a year of the past.
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

/// Offices of states that are no more are held no more.
void end_with_states(std::vector<HeldRole>& roles, Day published) {
  const auto gone = [&](std::string_view code) {
    const Civil end = code == "yucs" ? Civil{2003, 2, 4} : Civil{1993, 1, 1};
    return code.size() == 4 && published >= day_from_civil(end);
  };
  for (HeldRole& held : roles) {
    if (gone(held.role.country)) held.role.status = RoleStatus::former;
  }
}

/// A member of parliament's committees are parliament's.
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

/// The same office said again, perhaps shorter or by its abbreviation.
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
