#include "benchmarks/facts/facts_score.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "common/text/fold.hpp"

namespace dateline::bench {

namespace {

bool is_person(const GoldPerson& gold, const std::string& key) {
  return gold.key == key || std::find(gold.also.begin(), gold.also.end(), key) != gold.also.end();
}

std::string describe(const Role& role) {
  return fmt::format("{} [{}, {}, {}, {}]", role.text, role.country.empty() ? "-" : role.country,
                     role.body.empty() ? "-" : role.body, name_of(role.role_class), name_of(role.status));
}

std::string describe(const Days& days) {
  const auto iso = [](std::optional<Day> day) { return day ? iso_day(*day) : std::string(); };
  return fmt::format("{}..{}", iso(days.first), iso(days.second));
}

/// Compares two sets. `what` is the kind of their members, for the differences.
template <typename Set, typename Describe>
Tally compare_sets(const Set& wanted, const Set& found, std::string_view what, Describe describe_member,
                   const DifferenceSink& difference) {
  Tally tally{wanted.size(), found.size(), 0};
  for (const auto& member : wanted) {
    if (found.contains(member))
      ++tally.right;
    else
      difference(fmt::format("{} missed: {}", what, describe_member(member)));
  }
  for (const auto& member : found)
    if (!wanted.contains(member)) difference(fmt::format("{} wrong: {}", what, describe_member(member)));
  return tally;
}

using Roles = std::vector<const Role*>;

bool same_text(const Role& gold, const Role& role) { return text::fold(gold.text) == text::fold(role.text); }

/// Whether the folded words of one text are a run of the other's.
bool similar_text(const Role& gold, const Role& role) {
  const auto a = fmt::format(" {} ", text::fold(gold.text));
  const auto b = fmt::format(" {} ", text::fold(role.text));
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

bool same_but_text(const Role& gold, const Role& role) {
  return gold.country == role.country && gold.role_class == role.role_class && gold.status == role.status;
}

/// Pairs roles for which `agree` holds, one to one, and removes the pairs from both lists. Returns the number of pairs.
template <typename Agree>
std::size_t pair_off(Roles& gold, Roles& found, Agree agree) {
  return std::erase_if(gold, [&](const Role* wanted) {
    const auto match =
        std::find_if(found.begin(), found.end(), [&](const auto* role) { return agree(*wanted, *role); });
    if (match == found.end()) return false;
    found.erase(match);
    return true;
  });
}

void compare_roles(const std::string& key, const Roles& gold, const Roles& found, FactsScore& score,
                   const DifferenceSink& difference) {
  auto gold_left = gold;
  auto found_left = found;
  auto texts = pair_off(gold_left, found_left, same_text);
  texts += pair_off(gold_left, found_left, similar_text);
  score.role_texts += {gold.size(), found.size(), texts};

  gold_left = gold;
  found_left = found;
  auto right = pair_off(gold_left, found_left,
                        [](const auto& a, const auto& b) { return same_text(a, b) && same_but_text(a, b); });
  right += pair_off(gold_left, found_left,
                    [](const auto& a, const auto& b) { return similar_text(a, b) && same_but_text(a, b); });
  score.roles += {gold.size(), found.size(), right};
  for (const auto* role : gold_left) difference(fmt::format("role missed: {}: {}", key, describe(*role)));
  for (const auto* role : found_left) difference(fmt::format("role wrong: {}: {}", key, describe(*role)));
}

/// Compares the roles of each person in the gold standard, then those of the people who are not in it.
void compare_all_roles(const GoldArticle& gold, const std::vector<const Person*>& people, FactsScore& score,
                       const DifferenceSink& difference) {
  auto others = people;
  for (const auto& wanted : gold.people) {
    Roles gold_roles;
    for (const auto& role : wanted.roles) gold_roles.push_back(&role);
    Roles found;
    std::erase_if(others, [&](const Person* person) {
      if (!is_person(wanted, person->key)) return false;
      for (const auto& role : person->roles) found.push_back(&role);
      return true;
    });
    compare_roles(wanted.key, gold_roles, found, score, difference);
  }
  for (const auto* person : others) {
    Roles found;
    for (const auto& role : person->roles) found.push_back(&role);
    compare_roles(person->key, {}, found, score, difference);
  }
}

void compare_people(const GoldArticle& gold, const std::vector<const Person*>& people, FactsScore& score,
                    const DifferenceSink& difference) {
  std::set<std::string> wanted;
  for (const auto& person : gold.people) wanted.insert(person.key);
  std::set<std::string> found;
  for (const auto* person : people) {
    const auto same = [&](const GoldPerson& someone) { return is_person(someone, person->key); };
    const auto match = std::find_if(gold.people.begin(), gold.people.end(), same);
    if (match == gold.people.end() || match->key == person->key) found.insert(person->key);
    if (match == gold.people.end() || match->key != person->key) continue;
    const bool agree = match->official == person->official;
    score.official += {1, 1, agree ? 1u : 0u};
    if (!agree) difference(fmt::format("{}: {}", person->official ? "no official" : "official", person->key));
  }
  const auto as_it_is = [](const std::string& key) { return key; };
  score.people += compare_sets(wanted, found, "person", as_it_is, difference);
}

}  // namespace

void compare(const GoldArticle& gold, const Facts& facts, FactsScore& score, const DifferenceSink& difference) {
  std::vector<const Person*> people;
  for (const auto& person : facts.people)
    if (person.facet) people.push_back(&person);
  compare_people(gold, people, score, difference);
  compare_all_roles(gold, people, score, difference);

  std::set<std::string> countries;
  for (const auto& country : facts.countries) countries.insert(country.code);
  const auto as_it_is = [](const std::string& code) { return code; };
  score.countries += compare_sets(gold.countries, countries, "country", as_it_is, difference);

  std::set<Days> dates;
  for (const auto& date : facts.dates) dates.emplace(date.interval.from, date.interval.to);
  score.dates += compare_sets(
      gold.dates, dates, "date", [](const Days& days) { return describe(days); }, difference);
}

}  // namespace dateline::bench
