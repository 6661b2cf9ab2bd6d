#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "common/people/joining.hpp"

using namespace dateline;
using namespace dateline::people;

namespace {

using Roles = std::vector<Role>;
using People = std::set<std::set<std::string>>;

Role office(std::string text, std::string country) {
  return {std::move(text), std::move(country), "", RoleClass::minister};
}
Role post(std::string text) { return {std::move(text), "", "", RoleClass::none}; }

PersonEntry entry(std::string key, std::uint64_t articles, const Roles& roles = {}) {
  PersonEntry entry{{std::move(key)}, {{"A Name", articles}}, {}, {articles, std::nullopt, std::nullopt}};
  for (const auto& role : roles) entry.roles.push_back({role, {1, std::nullopt, std::nullopt}});
  return entry;
}

People people_of(const std::vector<PersonEntry>& entries) {
  People people;
  for (const auto& joined : join(entries)) {
    std::set<std::string> keys;
    for (const auto i : joined) keys.insert(entries[i].key());
    people.insert(std::move(keys));
  }
  return people;
}

}  // namespace

TEST_CASE("spellings of one name are one person where nothing contradicts") {
  CHECK(people_of({entry("john-kerry", 9), entry("john-f-kerry", 2)}) == People{{"john-kerry", "john-f-kerry"}});
  CHECK(people_of({entry("wolfgang-schaeuble", 9, {office("Finance Minister", "de")}),
                   entry("wolfgang-schauble", 2, {office("Interior Minister", "de")})}) ==
        People{{"wolfgang-schaeuble", "wolfgang-schauble"}});
  CHECK(people_of({entry("john-kerry", 9, {office("Senator", "us")}), entry("john-f-kerry", 2)}).size() == 1);
}

TEST_CASE("two people of one name stay two where their countries contradict") {
  CHECK(people_of({entry("john-howard", 9, {office("Prime Minister", "au")}),
                   entry("john-r-howard", 2, {office("Member of Parliament", "gb")})})
            .size() == 2);
}

TEST_CASE("who holds only offices of a state is not who holds only other posts") {
  CHECK(people_of({entry("michael-brown", 9, {office("Director", "us")}), entry("michael-d-brown", 2, {post("coach")})})
            .size() == 2);
  CHECK(people_of({entry("michael-brown", 9, {office("Director", "us"), post("coach")}),
                   entry("michael-d-brown", 2, {post("coach")})})
            .size() == 1);
}

TEST_CASE("other middle initials are other people, and nobody can say whose the name without is") {
  CHECK(people_of({entry("george-bush", 9), entry("george-w-bush", 5), entry("george-h-w-bush", 2)}) ==
        People{{"george-bush"}, {"george-w-bush"}, {"george-h-w-bush"}});
  CHECK(people_of({entry("joerg-k-mueller", 1), entry("jorg-k-muller", 1)}).size() == 1);
}

TEST_CASE("who contradicts one of a person's keys does not join the person") {
  const auto people = people_of({entry("jorg-muller", 9, {office("Minister", "de"), office("Minister", "at")}),
                                 entry("joerg-muller", 5, {office("Minister", "de")}),
                                 entry("joerg-mueller", 2, {office("Minister", "at")})});
  CHECK(people == People{{"jorg-muller", "joerg-muller"}, {"joerg-mueller"}});
}

TEST_CASE("joining gives every key one person without contradiction, in whatever order the keys come") {
  CHECK(rc::check("joining", [] {
    const std::vector<std::string> keys{"jorg-muller",   "joerg-muller",   "joerg-mueller",   "jorg-k-muller",
                                        "jorg-l-muller", "joerg-k-muller", "joerg-l-mueller", "jorg-mueller"};
    std::vector<PersonEntry> entries;
    for (const auto& key : keys) {
      if (*rc::gen::arbitrary<bool>()) continue;
      const auto roles = *rc::gen::container<Roles>(
          rc::gen::element(office("Minister", "de"), office("Minister", "at"), post("coach")));
      entries.push_back(entry(key, *rc::gen::inRange<std::uint64_t>(1, 4), roles));
    }
    const auto people = people_of(entries);
    std::size_t joined = 0;
    for (const auto& person : people) joined += person.size();
    RC_ASSERT(joined == entries.size());
    for (const auto& a : entries)
      for (const auto& b : entries)
        for (const auto& person : people)
          if (person.contains(a.key()) && person.contains(b.key())) RC_ASSERT(!contradict(a, b));
    std::reverse(entries.begin(), entries.end());
    RC_ASSERT(people_of(entries) == people);
  }));
}

TEST_CASE("nicknames and romanisations are one person's where a role or a rare name speaks for it") {
  const auto ceo = Role{"chief executive", "us", "", RoleClass::none};
  CHECK(people_of({entry("kenneth-lewis", 9, {ceo}), entry("ken-lewis", 5, {ceo})}).size() == 1);
  CHECK(people_of({entry("kenneth-lewis", 9, {ceo}), entry("ken-lewis", 5)}).size() == 2);
  CHECK(people_of({entry("timothy-quorthner", 9), entry("tim-quorthner", 5)}).size() == 1);
  CHECK(people_of({entry("bernard-sanders", 9, {office("Senator", "us")}),
                   entry("bernie-sanders", 5, {office("senator", "us")})})
            .size() == 1);
  CHECK(people_of({entry("edward-miller", 9, {ceo}), entry("edwin-miller", 5, {ceo})}).size() == 2);
  const auto leader = office("Leader", "ly");
  CHECK(people_of({entry("muammar-gaddafi", 9, {leader}), entry("moammar-qaddafi", 5, {leader})}).size() == 1);
  CHECK(people_of({entry("muammar-gaddafi", 9), entry("moammar-qaddafi", 5)}).size() == 2);
}

TEST_CASE("middle and maiden names, first initials and particles do not make another person") {
  CHECK(people_of({entry("hillary-clinton", 9), entry("hillary-rodham-clinton", 5)}).size() == 1);
  CHECK(people_of({entry("stanley-oneal", 9), entry("e-stanley-oneal", 5)}).size() == 1);
  CHECK(people_of({entry("ali-al-naimi", 9), entry("ali-naimi", 5)}).size() == 1);
  CHECK(people_of({entry("mohamed-el-erian", 9), entry("mohamed-a-el-erian", 5)}).size() == 1);
  CHECK(people_of({entry("kim-jong-il", 9), entry("kim-jong-un", 5)}).size() == 2);
  CHECK(people_of({entry("george-w-bush", 9), entry("george-h-w-bush", 5)}).size() == 2);
  CHECK(people_of({entry("mary-ann-jones", 9), entry("mary-beth-jones", 5)}).size() == 2);
}

TEST_CASE("a name without middle names is that of the person who has far more articles") {
  CHECK(people_of({entry("george-bush", 17), entry("george-w-bush", 419), entry("george-hw-bush", 7)}) ==
        People{{"george-bush", "george-w-bush"}, {"george-hw-bush"}});
}
