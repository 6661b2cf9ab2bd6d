#include <catch2/catch.hpp>

#include "common/facts/extract.hpp"
#include "tests/common/facts/fixture.hpp"

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
  CHECK(roles_of(facts, "harrison-kelly") == "economist@us none current");
  for (const Person& person : facts.people) CHECK_FALSE(person.official);
}

TEST_CASE("a plural title goes to each of the people named after it") {
  const Facts facts = extract(article_of("", "Presidents Yoweri Museveni of Uganda and Uhuru Kenyatta of Kenya came."));
  CHECK(roles_of(facts, "yoweri-museveni") == "Presidents@ug head current");
  CHECK(roles_of(facts, "uhuru-kenyatta") == "Presidents@ke head current");
}

TEST_CASE("a leader's country is known where the text names another, and that the term is over") {
  Article article = article_of("", "President Barack Obama spoke in Berlin to German students about Germany.");
  article.published = Published{day_from_civil({2013, 6, 19}), std::nullopt};
  CHECK(roles_of(extract(article), "barack-obama") == "President@us head current");
  article.published = Published{day_from_civil({2019, 4, 6}), std::nullopt};
  CHECK(roles_of(extract(article), "barack-obama") == "President@us head former");
}

TEST_CASE("an office told of in a year long past is held no more") {
  Article article = article_of("", "In 1986 the Icelandic prime minister, Steingrimur Hermannsson, was host.");
  article.published = Published{day_from_civil({2013, 6, 19}), std::nullopt};
  CHECK(roles_of(extract(article), "steingrimur-hermannsson") == "prime minister@is head former");
}

TEST_CASE("he and she hold the roles that their sentences give them") {
  const Facts facts = extract(
      article_of("", "Marcelo Ebrard met Luis Videgaray in Mexico. He was mayor of Mexico City from 2006 to 2012."));
  CHECK(roles_of(facts, "marcelo-ebrard") == "mayor@mx other former");
  CHECK(roles_of(facts, "luis-videgaray").empty());
}

TEST_CASE("who is followed in an office held it") {
  const Facts facts = extract(article_of(
      "", "Yun Byung-se was named foreign minister of South Korea. He takes over this month from Kim Sung-hwan."));
  CHECK(roles_of(facts, "kim-sung-hwan") == "foreign minister@kr minister former");
}
