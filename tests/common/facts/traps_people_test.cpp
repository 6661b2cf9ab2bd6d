#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/facts/extract.hpp"
#include "tests/common/facts/fixture.hpp"

using namespace dateline;
using namespace dateline::facts;
using namespace dateline::facts::testing;

namespace {

struct Trap {
  std::string body;
  std::string expected;  ///< facet people in text order with the number of their mentions: "john-kerry:2"
  std::string title{};
};

std::string counted(const Facts& facts) {
  std::string shown;
  for (const Person& person : facts.people) {
    if (person.facet) shown += (shown.empty() ? "" : " ") + person.key + ':' + std::to_string(person.mentions.size());
  }
  return shown;
}

void check(const std::vector<Trap>& traps) {
  for (const Trap& trap : traps) {
    INFO(trap.title << " / " << trap.body);
    CHECK(counted(extract(article_of(trap.title, trap.body))) == trap.expected);
  }
}

}  // namespace

TEST_CASE("people who share a part of their names are kept apart") {
  check({
      {"John Kerry met the scholar Kerry Brown. Kerry said little; Brown said more.", "john-kerry:2 kerry-brown:2"},
      {"Taylor Swift met James Taylor, and Swift sang for Taylor.", "taylor-swift:2 james-taylor:2"},
      {"Bashar al-Assad, a son of Hafez al-Assad, spoke. Bashar had been a doctor.",
       "bashar-al-assad:2 hafez-al-assad:1"},
      {"Kim Jong Un received Kim Yong Chol. Kim Jong Un smiled.", "kim-jong-un:2 kim-yong-chol:1"},
      {"King Abdullah of Saudi Arabia received Abdullah Gul. Gul thanked him.", "~abdullah:1 abdullah-gul:2"},
      {"Elizabeth Warren asked Warren Buffett. Buffett, who is 83, said Warren was right.",
       "elizabeth-warren:2 warren-buffett:2"},
  });
}

TEST_CASE("names keep their order and their families in many countries") {
  check({
      {"Xi Jinping told Barack Obama that Xi would come. Obama was pleased.", "xi-jinping:2 barack-obama:2"},
      {"Park Geun-hye and Ban Ki-moon talked; Park and Ban agreed.", "park-geun-hye:2 ban-ki-moon:2"},
      {"Nguyen Tan Dung spoke in Hanoi. Dung left at noon.", "nguyen-tan-dung:2"},
      {"Orbán Viktor addressed parliament. Orbán won the vote.", "orban-viktor:2"},
      {"Gabriel Garcia Marquez wrote it. Garcia Marquez lived in Mexico.", "gabriel-garcia-marquez:2"},
      {"Jose Manuel Barroso spoke before Luis de Guindos. De Guindos was angry with Barroso.",
       "jose-manuel-barroso:2 luis-de-guindos:2"},
      {"Abdel Fattah al-Sisi won. Sisi thanked the voters, and al-Sisi left.", "abdel-fattah-al-sisi:3"},
      {"Sheikh Hamad bin Khalifa Al Thani abdicated. Sheikh Hamad had ruled since 1995.",
       "hamad-bin-khalifa-al-thani:2"},
      {"Ursula von der Leyen and Charles Michel sat. Von der Leyen stood up.",
       "ursula-von-der-leyen:2 charles-michel:1"},
      {"Aung San Suu Kyi was freed. Suu Kyi thanked the crowd.", "aung-san-suu-kyi:2"},
      {"Lee Hsien Loong opened the talks. Mr Lee was hopeful.", "lee-hsien-loong:2"},
  });
}

TEST_CASE("initials, suffixes and apostrophes belong to names") {
  check({
      {"Martin Luther King Jr. marched. King spoke to the crowd.", "martin-luther-king:2"},
      {"George W. Bush dined with George H.W. Bush.", "george-w-bush:1 george-hw-bush:1"},
      {"Speaker Tip O'Neill was right, O’Neill said.", "tip-oneill:2"},
      {"Sen. Carl Levin, D-Mich., and Rep. Nancy Pelosi, D-Calif., voted. Levin lost.", "carl-levin:2 nancy-pelosi:1"},
      {"Mr. Smith said he knew nothing. Smith was later released.", "~smith:2"},
      {"Lula won in Sao Paulo, and Lula danced.", "lula:2"},
  });
}

TEST_CASE("a party's letter and a state behind a name are none of it where dashes and brackets are lost") {
  check({
      {"Sen John Kerry D Mass said so and Tom Harkin D IA agreed", "john-kerry:1 tom-harkin:1"},
      {"Senator Dick Durbin D said Susan Collins R of Maine would vote for it", "dick-durbin:1 susan-collins:1"},
      {"Hillary Clinton D N Y and Lindsey Graham R S C met Olympia Snowe R Maine",
       "hillary-clinton:1 lindsey-graham:1 olympia-snowe:1"},
      {"Senator Frank R Lautenberg D N J spoke. Frank R Lautenberg is a senator", "frank-r-lautenberg:2"},
      {"WASHINGTON D C Today Senator Patty Murray D Wash came to Washington D C from Seattle", "patty-murray:1"},
      {"Malcolm X spoke. John D Rockefeller gave money to Susan B Anthony",
       "malcolm-x:1 john-d-rockefeller:1 "
       "susan-b-anthony:1"},
      {"Medicare Part D covers drugs, and vitamin D is good, Ann Lee said.", "ann-lee:1"},
  });
}

TEST_CASE("words that are names and other things are names where one stands") {
  check({
      {"In May, Theresa May met April Ryan on a Sunday in August.", "theresa-may:1 april-ryan:1"},
      {"Grace Hill will not say grace for Frank Dean on a frank day.", "grace-hill:1 frank-dean:1"},
      {"Chad Johnson visited Chad. Jordan Pickford flew to Jordan.", "chad-johnson:1 jordan-pickford:1"},
      {"Mark Hunt will mark the spot where Mr Hunt fell.", "mark-hunt:2"},
      {"Julie Bishop met a bishop in Perth. Bishop thanked him.", "julie-bishop:2"},
  });
}

TEST_CASE("companies, foundations, airports, storms and places named like people are none") {
  check({
      {"Morgan Stanley raised its forecast, and JP Morgan Chase followed.", ""},
      {"Arthur Andersen LLP was dissolved. Johnson & Johnson and Ernst & Young were not.", ""},
      {"Philip Morris Cos fell; Marks & Spencer Plc rose.", ""},
      {"Flights to John F. Kennedy International Airport were cancelled.", ""},
      {"The Nelson Mandela Foundation and the Bill & Melinda Gates Foundation paid.", ""},
      {"Hurricane Katrina and Cyclone Nargis killed thousands.", ""},
      {"She was born in Santa Barbara, studied in San Jose and died in Saint Petersburg.", ""},
      {"Merrill Lynch analysts and the Ford Motor Company disagree.", ""},
      {"The St. Louis Cardinals beat the Kansas City Royals.", ""},
      {"Police in Sandy Hook, Maryland, closed Martin Luther King Boulevard.", ""},
      {"Goldman Sachs economist Harrison Kelly said so. Kelly was right.", "harrison-kelly:2"},
      {"The Supreme Court heard Brown v. Board of Education in Federal Plaza.", ""},
  });
}

TEST_CASE("labels, bylines and credits are no people of the story") {
  check({
      {"MODERATOR: Good evening.\n\nJULIA GILLARD: Thank you.\n\nMODERATOR: Prime Minister Julia Gillard, welcome.",
       "julia-gillard:2"},
      {"REPORTER: What of it?\n\nPM: Nothing at all.\n\nREPORTER: Sure?", ""},
      {"By Jane Doe\n\nPARIS (Reuters) - The mayor spoke.\n\n(Reporting by Tom Bergin; Editing by Mark Potter)", ""},
      {"The vote was lost.\n\n(Additional reporting by Maria Lopez in Madrid; Writing by Paul Day)", ""},
  });
}

TEST_CASE("headlines name whom their bodies name in full") {
  check({
      {"Angela Merkel met Barack Obama. Obama left.", "angela-merkel:2 barack-obama:3", "MERKEL MEETS OBAMA IN BERLIN"},
      {"John Kerry spoke to Sergei Lavrov.", "john-kerry:2 sergei-lavrov:2", "Kerry Warns Lavrov Over Ukraine"},
      {"The bank cut its rates.", "", "European Central Bank Cuts Rates Again"},
      {"Zheng Zeguang spoke in Beijing.", "zheng-zeguang:2", "Zheng Zeguang Calls Charges Absurd"},
  });
}

TEST_CASE("an office of a state right before a word that no list has makes it a family name") {
  check({
      {"The talks with Minister Marchuk went on.", "~marchuk:1"},
      {"The talks with Energy Minister Marchuk went on. Marchuk thanked the crew.", "~marchuk:2"},
      {"Talks with Senator Brankovic were held in Rome.", "~brankovic:1"},
      {"Talks with Judge Moshoaona were held in Rome.", "~moshoaona:1"},
      {"Talks with senators Brankovic were held in Rome.", ""},
      {"The Chief Minister's Nava scheme was held in Rome.", ""},
      {"He met the minister. Brankovic Holding was sold in Rome.", ""},
  });
}
