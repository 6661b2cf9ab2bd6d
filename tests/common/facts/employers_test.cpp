#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/facts/extract.hpp"
#include "tests/common/facts/fixture.hpp"

using namespace dateline;
using namespace dateline::facts;
using namespace dateline::facts::testing;

namespace {

/// "Chairman of central bank; member of …": the roles of one person with their bodies.
std::string bodies_of(const Facts& facts, const std::string& key) {
  std::string shown;
  for (const Person& person : facts.people) {
    if (person.key != key) continue;
    for (const Role& role : person.roles) {
      shown.append(shown.empty() ? "" : "; ").append(role.text);
      if (!role.body.empty()) shown += " of " + role.body;
    }
  }
  return shown;
}

struct Case {
  std::string body;
  std::string key;
  std::string expected;
};

void check(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    INFO(each.body);
    CHECK(bodies_of(extract(article_of("", each.body)), each.key) == each.expected);
  }
}

}  // namespace

TEST_CASE("an officer without a body is of the only organisation that stands before him") {
  check({
      {"Harbour Lines Inc. cut its forecast, Chief Executive Jane Roe said.", "jane-roe",
       "Chief Executive of Harbour Lines Inc"},
      {"The Federal Reserve may raise rates. Chairman Bernanke said so on Monday.", "~bernanke",
       "Chairman of central bank"},
      {"Harbour Lines Inc. is bidding for Coastal Freight Corp., Chief Executive Jane Roe said.", "jane-roe",
       "Chief Executive"},
  });
}

TEST_CASE("a regional Federal Reserve Bank is a body of its own") {
  check({
      {"Federal Reserve Bank of Boston President Eric Rosengren spoke.", "eric-rosengren",
       "President of Federal Reserve Bank of Boston"},
      {"Dallas Fed President Richard Fisher spoke.", "richard-fisher", "President of Federal Reserve Bank of Dallas"},
      {"Charles Evans, president of the Federal Reserve Bank of Chicago, spoke.", "charles-evans",
       "president of Federal Reserve Bank of Chicago"},
      {"St. Louis Fed President William Poole spoke.", "william-poole",
       "President of Federal Reserve Bank of St. Louis"},
  });
}

TEST_CASE("the chairman of a committee has the committee as the body") {
  check({
      {"Chris Dodd, chairman of the Senate Banking Committee, spoke.", "chris-dodd",
       "chairman of Senate Banking Committee"},
      {"Senate Banking Committee Chairman Chris Dodd spoke.", "chris-dodd", "Chairman of Senate Banking Committee"},
      {"House Budget Committee Chairman John Spratt spoke.", "john-spratt", "Chairman of House Budget Committee"},
  });
}

TEST_CASE("who has been chosen for an office has yet to take it up") {
  check_roles({
      {"U.S. Treasury Secretary nominee Timothy Geithner spoke.", "timothy-geithner",
       "Treasury Secretary@us minister designate"},
      {"Tim Geithner, the nominee, met U.S. Treasury Secretary Henry Paulson.", "henry-paulson",
       "Treasury Secretary@us minister current"},
  });
}

TEST_CASE("the president in a story of a kingdom is a firm's") {
  check_roles({
      {"TOKYO - Japan's economy grew. President Kenji Tanaka said orders rose.", "kenji-tanaka",
       "President@jp none current"},
  });
}

TEST_CASE("a plural role is given to those who are named for it afterwards") {
  const std::string army = "officers@cn military current";
  for (const std::string key : {"wang-dong", "sun-kailiang", "wen-xinyu"})
    check_roles(
        {{"Those charged were officers of Unit 7 of the Chinese army. The ministry named them as Wang Dong, Sun "
          "Kailiang and "
          "Wen Xinyu.",
          key, army}});
  check_roles({
      {"Two French senators resigned. They are Jean Dupont and Marie Curie.", "marie-curie",
       "senators@fr legislator current"},
      {"French senators debated the bill. Police named them the heroes of the day. Jean Dupont disagreed.",
       "jean-dupont", ""},
  });
}

TEST_CASE("a part of a body of states has no country of its own") {
  check_roles({
      {"VIENNA - ECB Governing Council member Ewald Nowotny spoke in Austria.", "ewald-nowotny",
       "member@eu other current"},
  });
}

TEST_CASE("the country of an employee is the employer's, and not the story's") {
  check_roles({
      {"LISBON - Portugal's debt is rising, said Juan Gomez, an economist at Citigroup. Portugal needs help.",
       "juan-gomez", "economist@us none current"},
      {"ATHENS - Greece may default, said Anna Weber, chief economist at Deutsche Bank AG. Greece denied it.",
       "anna-weber", "chief economist@de none current"},
  });
}

TEST_CASE("the president of a union heads no state") {
  check({{"LANSING - United Steelworkers President Ann Lee spoke to U.S. workers.", "ann-lee",
          "President of United Steelworkers"},
         {"FRANKFURT - Ann Lee, president of IG Metall, spoke to German workers.", "ann-lee", "president of IG Metall"},
         {"DETROIT - The UAW will vote, its president Ann Lee said.", "ann-lee", "president of UAW"}});
}
