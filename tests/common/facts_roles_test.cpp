#include <catch2/catch.hpp>

#include "facts_fixture.hpp"

using namespace dateline;
using namespace dateline::facts;
using namespace dateline::facts::testing;

TEST_CASE("a role stands before a name, after it, or both") {
  const Facts facts = extract(article_of(
      "",
      "Chinese Assistant Foreign Minister Zheng Zeguang met Sergei Lavrov, the foreign minister of Russia. The British "
      "foreign secretary, William Hague, stayed home."));
  CHECK(roles_of(facts, "zheng-zeguang") == "Assistant Foreign Minister@cn minister current");
  CHECK(roles_of(facts, "sergei-lavrov") == "foreign minister@ru minister current");
  CHECK(roles_of(facts, "william-hague") == "foreign secretary@gb minister current");
}

TEST_CASE("a role's country belongs to one person") {
  const Facts facts = extract(article_of(
      "", "Australia's foreign minister, Julie Bishop, flew to China to see President Xi Jinping of China."));
  CHECK(roles_of(facts, "julie-bishop") == "foreign minister@au minister current");
  CHECK(roles_of(facts, "xi-jinping") == "President@cn head current");
}

TEST_CASE("former, acting and elected holders are told from holders") {
  const Facts facts = extract(article_of("",
                                         "Former Polish president Lech Walesa spoke. Ukraine's acting president, "
                                         "Oleksandr Turchynov, met President-elect Joko "
                                         "Widodo of Indonesia."));
  CHECK(roles_of(facts, "lech-walesa") == "president@pl head former");
  CHECK(roles_of(facts, "oleksandr-turchynov") == "president@ua head acting");
  CHECK(roles_of(facts, "joko-widodo") == "President-elect@id head designate");
}

TEST_CASE("a post in a firm or a party makes nobody an official") {
  const Facts facts = extract(article_of("",
                                         "Goldman Sachs economist Harrison Kelly and Arlene Foster, leader of the "
                                         "Democratic Unionist Party, said so in Britain."));
  CHECK(roles_of(facts, "harrison-kelly") == "economist@gb none current");
  for (const Person& person : facts.people) CHECK_FALSE(person.official);
}

TEST_CASE("a plural title goes to each of the people named after it") {
  const Facts facts = extract(article_of("", "Presidents Yoweri Museveni of Uganda and Uhuru Kenyatta of Kenya came."));
  CHECK(roles_of(facts, "yoweri-museveni") == "Presidents@ug head current");
  CHECK(roles_of(facts, "uhuru-kenyatta") == "Presidents@ke head current");
}
