#include "tests/common/people/random_people.hpp"

#include <rapidcheck.h>

#include <string>

namespace dateline::test {

namespace {

using people::HeldRole;
using people::PersonEntry;

people::Span random_span() {
  people::Span span;
  const auto articles = *rc::gen::inRange(1, 5);
  for (int i = 0; i < articles; ++i)
    span.add_article(*rc::gen::arbitrary<bool>() ? std::optional(*rc::gen::inRange(-3000, 20'000)) : std::nullopt);
  return span;
}

HeldRole random_role() {
  const auto office = *rc::gen::element<std::string>("Foreign Minister", "Minister of Women's Affairs", "Senator");
  const auto country = *rc::gen::element<std::string>("", "us", "de", "cn");
  return {{office, country, *rc::gen::element<std::string>("", "Senate"), RoleClass::minister}, random_span()};
}

}  // namespace

std::vector<PersonEntry> random_people(int most) {
  std::vector<PersonEntry> people;
  const auto count = *rc::gen::inRange(0, most + 1);
  for (int i = 0; i < count; ++i) {
    PersonEntry person;
    const auto given = *rc::gen::element<std::string>("john", "joerg", "xi", "p" + std::to_string(i % 7));
    const auto surname = *rc::gen::element<std::string>("kerry", "mueller", "muller", "kern");
    const auto key = given + "-" + std::to_string(i) + "-" + surname;
    person.keys = {key};
    if (i % 3 == 0) person.keys.push_back("~" + key);
    person.names.push_back({given + " " + surname, 1});
    if (i % 4 == 0) person.names.push_back({"Jörg \"The " + std::to_string(i % 5) + "\" Müller", 1});
    const auto roles = *rc::gen::inRange(0, 3);
    for (int role = 0; role < roles; ++role) person.roles.push_back(random_role());
    person.span = random_span();
    people.push_back(std::move(person));
  }
  return people;
}

people::Authority random_authority() {
  const auto text = *rc::gen::element<std::string>(
      "", "{\"person\":\"john-0-kerry\",\"name\":\"Senator Kerry\",\"aliases\":[\"The Boss\"]}\n",
      "{\"merge\":[\"xi-1-muller\",\"john-2-kern\"],\"into\":\"never-seen\"}\n"
      "{\"person\":\"never-seen\",\"name\":\"Seldom Seen\",\"aliases\":[\"The Boss\",\"Jörg Müller\"]}\n");
  return people::Authority::parse(text, "people.jsonl");
}

}  // namespace dateline::test
