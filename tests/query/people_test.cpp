#include <catch2/catch.hpp>

#include "query/people/person_lookup.hpp"
#include "query/people/resolve.hpp"
#include "tests/query/hand_made/index.hpp"

using namespace dateline;
using namespace dateline::query;
using test::HandMadeIndex;
using test::person;
using test::role;
using test::story;
using Keys = std::vector<std::string>;

namespace {

HandMadeIndex people_index() {
  std::vector<test::Story> stories;
  const auto add = [&](std::vector<Person> people) {
    stories.push_back(story(std::to_string(stories.size()), "", "x"));
    stories.back().facts.people = std::move(people);
  };
  add({person("john-kerry", "John Kerry", {role("Secretary of State", "us")}), person("kerry-brown", "Kerry Brown")});
  add({person("john-kerry", "John Kerry"), person("john-f-kerry", "John F. Kerry")});
  add({person("~kerry", "Kerry"), person("lula", "Lula")});
  add({person("cam-kerry", "Cam Kerry"), person("lula-costa", "Lula Costa")});
  return HandMadeIndex(stories);
}

Keys keys_of(const std::vector<KnownPerson>& people) {
  Keys keys;
  for (const auto& person : people) keys.push_back(person.key);
  return keys;
}

}  // namespace

TEST_CASE("a name means everybody of the first level that knows it; the levels after are listed") {
  const auto index = people_index();
  const auto engine = index.open();
  const auto kerry = look_up_person(*engine, Facet::person, {"Kerry"});
  CHECK(keys_of(kerry.matched) == Keys{"john-kerry", "cam-kerry", "john-f-kerry", "~kerry"});
  CHECK(kerry.matched[0].articles == 2);
  CHECK(keys_of(kerry.lower) == Keys{"kerry-brown"});

  const auto john_kerry = look_up_person(*engine, Facet::person, {"John Kerry"});
  CHECK(keys_of(john_kerry.matched) == Keys{"john-kerry"});
  CHECK(keys_of(john_kerry.lower) == Keys{"john-f-kerry"});

  const auto lula = look_up_person(*engine, Facet::person, {"Lula"});
  CHECK(keys_of(lula.matched) == Keys{"lula"});
  CHECK(keys_of(lula.lower) == Keys{"lula-costa"});

  CHECK(keys_of(look_up_person(*engine, Facet::person, {"~kerry"}).matched) == Keys{"~kerry"});
  CHECK(keys_of(look_up_person(*engine, Facet::official, {"kerry"}).matched) == Keys{"john-kerry"});
}

TEST_CASE("nobody's name has neighbours, within two edits") {
  const auto index = people_index();
  const auto engine = index.open();
  CHECK(look_up_person(*engine, Facet::person, {"Kery"}).matched.empty());
  const auto near = keys_of(nearest_people(*engine, Facet::person, "Jon Kery", 5));
  CHECK(near == Keys{});  // "jon" is too short to be misspelt
  CHECK(keys_of(nearest_people(*engine, Facet::person, "John Kery", 5)) == Keys{"john-kerry", "john-f-kerry"});
  CHECK(keys_of(nearest_people(*engine, Facet::person, "Kery", 1)) == Keys{"john-kerry"});
  CHECK(nearest_people(*engine, Facet::person, "Zzyzx", 5).empty());
  CHECK(nearest_people(*engine, Facet::person, "", 5).empty());
}

TEST_CASE("resolving a tree turns each name into its people and says who they are") {
  const auto index = people_index();
  const auto engine = index.open();
  PeopleResolver resolver(*engine);
  const Node tree{AndNot{{{PersonName{"john kerry"}}, {PersonName{"nobody"}}, {Word{"x"}}}}};
  const Node expected{AndNot{{{FacetIs{Facet::person, {"john-kerry"}}}, {FacetIs{Facet::person, {}}}, {Word{"x"}}}}};
  CHECK(resolver.resolve(tree) == expected);
  const auto& people = resolver.people();
  REQUIRE(people.searched.size() == 1);
  CHECK(people.searched[0].asked == "john kerry");
  CHECK(people.searched[0].name == "John Kerry");
  CHECK(people.searched[0].articles == 2);
  REQUIRE(people.searched[0].role);
  CHECK(people.searched[0].role->text == "Secretary of State");
  REQUIRE(people.also.size() == 1);
  CHECK(people.also[0].name == "John F. Kerry");
  REQUIRE(people.unknown.size() == 1);
  CHECK(people.unknown[0].asked == "nobody");
}

TEST_CASE("a name asked for twice is accounted for once, and a person nobody knows matches nothing") {
  const auto index = people_index();
  const auto engine = index.open();
  PeopleResolver resolver(*engine);
  CHECK(resolver.resolve(PersonName{"lula"}) == resolver.resolve(PersonName{"lula"}));
  CHECK(resolver.people().searched.size() == 1);
  CHECK(test::ids_matching(*engine, {resolver.resolve(PersonName{"nobody"})}).empty());
}

TEST_CASE("the name that people show is found, with undivided initials, too") {
  auto presidents = story("1", "", "x");
  presidents.facts.people = {person("george-hw-bush", "George H.W. Bush"), person("sg-warburg", "S.G. Warburg"),
                             person("george-bush", "George Bush")};
  const HandMadeIndex index({presidents});
  const auto engine = index.open();
  const auto found = [&](const char* name) { return keys_of(look_up_person(*engine, Facet::person, {name}).matched); };
  CHECK(found("George H.W. Bush") == Keys{"george-hw-bush"});
  CHECK(found("George HW Bush") == Keys{"george-hw-bush"});
  CHECK(found("S.G. Warburg") == Keys{"sg-warburg"});
  CHECK(found("S. G. Warburg") == Keys{"sg-warburg"});
  CHECK(found("S G Warburg").empty());
  CHECK(found("George W. Bush") == Keys{"george-bush"});
}
