#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/facts/extract.hpp"
#include "tests/common/facts/fixture.hpp"

using namespace dateline;
using namespace dateline::facts;
using namespace dateline::facts::testing;

TEST_CASE("someone who succeeds, replaces or is replaced holds the office that is named once") {
  check_roles({
      {"Juan Soto was replaced by Paula Reyes as Chile's interior minister.", "juan-soto",
       "interior minister@cl minister former"},
      {"Juan Soto was replaced by Paula Reyes as Chile's interior minister.", "paula-reyes",
       "interior minister@cl minister current"},
      {"Paula Reyes replaced Juan Soto as Chilean interior minister.", "paula-reyes",
       "interior minister@cl minister current"},
      {"Paula Reyes replaced Juan Soto as Chilean interior minister.", "juan-soto",
       "interior minister@cl minister former"},
      {"Juan Soto's predecessor as Chilean foreign minister, Paula Reyes, was there.", "paula-reyes",
       "foreign minister@cl minister former"},
      {"Paula Reyes, Juan Soto's successor as Chile's foreign minister, was there.", "paula-reyes",
       "foreign minister@cl minister current"},
      {"Colin Hart, who succeeded him as British foreign secretary, was there.", "colin-hart",
       "foreign secretary@gb minister current"},
      {"Vaclav Novak was a poet. Last week the Czech parliament elected him president.", "vaclav-novak",
       "president@cz head current"},
      {"Juan Soto will step down as Chile's finance minister next week.", "juan-soto",
       "finance minister@cl minister current"},
      {"Paula Reyes, nominated by President Juan Soto as ambassador to Peru, was in Chile.", "paula-reyes",
       "ambassador to Peru@pe diplomat designate"},
      {"Paula Reyes, tipped to become finance minister of Chile, was there.", "paula-reyes",
       "finance minister@cl minister designate"},
      {"Juan Soto was Santiago's mayor from 2004 to 2008 and is now a senator.", "juan-soto",
       "mayor@cl other former; senator@cl legislator current"},
      {"Juan Soto, the Chilean finance minister at the time, denied it.", "juan-soto",
       "finance minister@cl minister former"},
      {"Juan Soto, then the Chilean finance minister, denied it.", "juan-soto", "finance minister@cl minister former"},
  });
}

TEST_CASE("a role in the plural belongs to everybody of its list, to each with the country of the same place") {
  check_roles({
      {"Juan Soto and Paula Reyes, the foreign ministers of Peru and Chile, were there.", "juan-soto",
       "foreign ministers@pe minister current"},
      {"Juan Soto and Paula Reyes, the foreign ministers of Peru and Chile, were there.", "paula-reyes",
       "foreign ministers@cl minister current"},
      {"The foreign ministers of Peru and Chile, Juan Soto and Paula Reyes, were there.", "paula-reyes",
       "foreign ministers@cl minister current"},
      {"Representatives Elliot Engel, Adam Schiffer, and Elijah Cumming were in Washington.", "elijah-cumming",
       "Representatives@us legislator current"},
      {"Acting via his lawyers, Dmitri Sokolov pleaded not guilty.", "dmitri-sokolov", ""},
  });
}

TEST_CASE("the body of an office is read after its country, after the holder and in parentheses") {
  CHECK(body_of("Paula Reyes, spokeswoman for Chile's interior ministry, was there.", "paula-reyes") ==
        "interior ministry");
  CHECK(body_of("Colonel Juan Soto, the head of Chile's army, retired.", "juan-soto") == "army");
  CHECK(body_of("Judge Paula Reyes of the Supreme Court of Chile agreed.", "paula-reyes") == "supreme court");
  CHECK(body_of("Professor Paul Reyes of Boston University agreed.", "paul-reyes") == "Boston University");
  CHECK(body_of("Paul Reyes, professor of law at the University of Texas, agreed.", "paul-reyes") ==
        "University of Texas");
  CHECK(body_of("The U.S. embassy's spokesman, Pedro Gil, was in Lima.", "pedro-gil") == "embassy");
  CHECK(body_of("The Labour MP Paula Reyes asked the British prime minister.", "paula-reyes") == "parliament");
  CHECK(body_of("Prime Minister Shinzo Abe of Japan's Liberal Democratic Party agreed.", "shinzo-abe") == "government");
  CHECK(body_of("Paul Reyes, assistant secretary of state for East Asia, arrived.", "paul-reyes") ==
        "foreign ministry");
  check_roles({
      {"Juan Soto (R-Arizona), the chairman of the House Armed Services Committee, was there.", "juan-soto",
       "chairman@us legislator current"},
      {"Labour MP (Member of Parliament) Tim Watson was in London.", "tim-watson", "MP@gb legislator current"},
      {"The leader of the opposition Socialist Party, Juan Soto, was in Spain.", "juan-soto", "leader@es none current"},
      {"Juan Soto, leader of Spain's opposition Socialists, was there.", "juan-soto", "leader@es none current"},
  });
}

TEST_CASE("what only stands beside an office is no part of it") {
  check_roles({
      {"It was agreed under former US President Barack Obama.", "barack-obama", "President@us head former"},
      {"He declared a state of emergency, United States President Donald Trump said.", "donald-trump",
       "President@us head current"},
      {"Paula Reyes will become Chile's first woman finance minister.", "paula-reyes",
       "finance minister@cl minister designate"},
      {"The Republican governor of Arizona, Juan Soto, was there.", "juan-soto", "governor@us other current"},
      {"Paula Reyes, acting head of Chile's tax office, was there.", "paula-reyes", "head@cl other acting"},
      {"Ali Rafsanjani, influential Speaker of the Majlis, was there.", "ali-rafsanjani",
       "Speaker@ir legislator current"},
      {"Adam Kolesh was a featured speaker at the rally in Peru.", "adam-kolesh", ""},
      {"At the request of Prime Minister Boris Johnson, the Queen suspended the British parliament.", "boris-johnson",
       "Prime Minister@gb head current"},
  });
}

TEST_CASE("who speaks, serves or deputises is told from whom that is done for") {
  check_roles({
      {"A spokesman for the Chilean president, Pedro Gil, denied it.", "pedro-gil",
       "spokesman@cl spokesperson current"},
      {"U.S. Army spokesman Lt. Col. Paul Reyes denied it.", "paul-reyes",
       "spokesman@us spokesperson current; Lt. Col.@us military current"},
      {"Chilean Foreign Minister Juan Soto came. His deputy Paula Reyes did not.", "paula-reyes",
       "deputy@cl minister current"},
      {"Chile's health minister Juan Soto and his Peruvian counterpart, Paula Reyes, met.", "juan-soto",
       "health minister@cl minister current"},
      {"Mark Hayes, a marine ecologist and professor at Georgia Tech, was there in America.", "mark-hayes",
       "professor@us none current"},
      {"Former Rhode Island governor and US Senator Lincoln Chafee was there.", "lincoln-chafee",
       "governor@us other former; Senator@us legislator current"},
      {"Juan Soto, a Chilean deputy, was there.", "juan-soto", "deputy@cl legislator current"},
  });
}

TEST_CASE("the office of somebody who died long ago is over") {
  const auto roles = [](const std::string& body) {
    Article article = article_of("", body);
    article.published = Published{day_from_civil({2013, 8, 27}), {}};
    return roles_of(extract(article), "edgar-holm");
  };
  CHECK(roles("Edgar Holm, director of the FBI, kept files. Holm died in 1972.") == "director@us other former");
  CHECK(roles("Edgar Holm, director of the FBI, kept files. Holm dined in 1972.") == "director@us other current");
}

TEST_CASE("an office of state is of the country that acts, not of the one that it deals with") {
  check_roles({
      {"Peru will buy more oil from Nigeria, Energy Minister Juan Soto said on Monday.", "juan-soto",
       "Energy Minister@pe minister current"},
      {"Chile has agreed on a loan with France, Finance Minister Paula Reyes said.", "paula-reyes",
       "Finance Minister@cl minister current"},
      {"Peru is to send a mission to Japan, Trade Minister Juan Soto said.", "juan-soto",
       "Trade Minister@pe minister current"},
  });
}
