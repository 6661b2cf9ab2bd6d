#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>
#include <vector>

#include "common/facts/places/countries.hpp"

using namespace dateline;
using namespace dateline::facts;

namespace {

struct Case {
  std::string body;
  std::string expected;               ///< codes of the facet, sorted
  std::vector<std::string> people{};  ///< names in the body
  std::string title{};
  int year = 2014;
};

std::vector<Country> find(const Case& c) {
  Article article;
  article.title = c.title;
  article.body = c.body;
  if (c.year != 0) article.published = Published{day_from_civil({c.year, 6, 1}), std::nullopt};
  Words title, body;
  title.read(article.title);
  body.read(article.body);
  std::vector<Mention> people;
  for (const std::string& name : c.people) {
    for (auto at = c.body.find(name); at != std::string::npos; at = c.body.find(name, at + name.size())) {
      people.push_back({Field::body, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())});
    }
  }
  std::sort(people.begin(), people.end());
  return countries(article, {title, body, furniture(body), people, {}}).named;
}

std::string codes(const std::vector<Country>& countries) {
  std::vector<std::string> found;
  for (const Country& country : countries) {
    if (country.facet) found.push_back(country.code);
  }
  std::sort(found.begin(), found.end());
  std::string joined;
  for (const auto& code : found) joined += (joined.empty() ? "" : " ") + code;
  return joined;
}

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    INFO(c.title << " / " << c.body);
    CHECK(codes(find(c)) == c.expected);
  }
}

}  // namespace

TEST_CASE("countries come from names, peoples, capitals, cities, parts and governments") {
  check({
      {"Beijing and Washington agreed to talks.", "cn us"},
      {"The Kremlin said Downing Street was wrong.", "gb ru"},
      {"Talks between the Elysee and the White House broke down.", "fr us"},
      {"Australian police met Indonesian officers.", "au id"},
      {"Protests spread from Lagos to Kano.", "ng"},
      {"A quake shook Sichuan.", "cn"},
      {"Farmers in Queensland and Alberta", "au ca"},
      {"a Sino-Japanese accord", "cn jp"},
      {"Two Filipinos, a Dutchman and a Swede were freed.", "nl ph se"},
      {"The minister flew to Côte d'Ivoire and São Tomé.", "ci st"},
      {"South Korea and North Korea", "kp kr"},
      {"Papua New Guinea, Equatorial Guinea, Guinea-Bissau and Guinea", "gn gq gw pg"},
      {"The Soviet Union fell apart, as Yugoslavia and Czechoslovakia did.", "cshh suhh yucs"},
      {"West Germany and East Germany", "ddde de"},
      {"the U.S. and the UK", "gb us"},
      {"Nothing of a country stands here, so let us go.", ""},
      {"New Jersey, New Mexico and New England", "us"},
      {"New South Wales and British Columbia", "au ca"},
      {"Kosovo and the Palestinians", "ps xk"},
  });
}

TEST_CASE("phrases and languages that only sound like a country are none") {
  check({
      {"a storm over the Indian Ocean and the South China Sea", ""},
      {"He flew by Air France.", ""},
      {"Bank of America and American Airlines rose.", ""},
      {"The French fries and the Danish pastry were cold.", ""},
      {"the china on the table", ""},
      {"She spoke in French, then in Spanish.", ""},
      {"a Spanish-speaking crew, fluent in English.", ""},
      {"South American and Latin American writers", ""},
      {"The Washington Post and the New York Times wrote", ""},
      {"the Treaty of Rome and the Paris Club", ""},
      {"The French government sold its stake in Air France.", "fr"},
  });
}

TEST_CASE("people's names hold no countries") {
  check({
      {"Paris Hilton met Jordan Belfort.", "", {"Paris Hilton", "Jordan Belfort"}},
      {"Jordan said he would play on.", "", {}},
      {"Michael Jordan scored 40. Jordan said he was tired.", "", {"Michael Jordan", "Jordan"}},
      {"Chad Smith said so. Chad agreed.", "", {"Chad Smith", "Chad"}},
      {"Denzel Washington flew to Paris.", "fr", {"Denzel Washington"}},
  });
}

TEST_CASE("Georgia is the state or the country by what stands beside it and around it") {
  check({
      {"Voters in Florida, Georgia and Alabama went to the polls.", "us"},
      {"The storm hit Savannah and much of Georgia.", "us"},
      {"Georgia Senator Saxby Chambliss spoke.", "us"},
      {"A court in Athens, Georgia, ruled.", "us"},
      {"Georgia accused Russia of shelling South Ossetia.", "ge ru"},
      {"Tbilisi said Georgia would join NATO.", "ge"},
      {"Georgia, Armenia and Azerbaijan signed.", "am az ge"},
      {"President Saakashvili of Georgia resigned.", "ge"},
      {"She was born in Moscow, Idaho. Voters in Georgia went to the polls.", "us"},
      {"Atlanta wants Georgia to pay. He once served in Georgia.", "us"},
  });
}

TEST_CASE("Jordan and Chad are countries by their neighbours and prepositions") {
  check({
      {"Refugees crossed into Jordan.", "jo"},
      {"Jordan's king met the Israeli prime minister.", "il jo"},
      {"Jordan said Syria had fired first.", "jo sy"},
      {"Players came from Georgia and Chad too.", "ge td"},
      {"Chad and Sudan traded charges over Darfur.", "sd td"},
      {"Coach Jordan was pleased.", ""},
      {"The trade house sold Jordan two cargoes of sugar.", "jo"},
      {"Shells fell.", "jo", {}, "JORDAN BUYS SUGAR"},
  });
}

TEST_CASE("Turkey is the country unless the bird stands near") {
  check({
      {"Wholesale turkey prices rose.", "", {}, "Turkey prices gobble up budgets"},
      {"Turkey sandwiches were served.", ""},
      {"Farmers raise turkeys. Turkey is cheap this year.", ""},
      {"None of the turkeys come from Turkey.", "tr"},
      {"Turkey closed its border.", "tr"},
      {"Ankara spoke. Turkey prices of bread rose and turkey meat fell.", "tr"},
  });
}

TEST_CASE("a town belongs to the state or country that follows it") {
  check({
      {"He was born in Paris, Texas.", "us"},
      {"a factory in Birmingham, Alabama", "us"},
      {"a plant in Hamilton, Ontario", "ca"},
      {"an office in Tripoli, Lebanon, was shut", "lb ly"},
      {"a plant in Hyderabad, Pakistan", "pk"},
      {"exports to Morocco, Israel, Canary Islands", "es il ma"},
      {"London, Paris and Berlin", "de fr gb"},
  });
}

TEST_CASE("towns that many places share need a dateline or their country") {
  check({
      {"WELLINGTON, June 5 - The prime minister resigned.", "nz"},
      {"Wellington rowed home first.", ""},
      {"Maori leaders met in Wellington.", "nz"},
  });
}

TEST_CASE("capitals and the date of the article decide which Congo is meant") {
  check({
      {"Rebels in Congo took Goma.", "cd"},
      {"Congo's president left Brazzaville.", "cg"},
      {"Congo exported oil to France.", "cg fr", {}, "", 1987},
      {"Congolese troops in Kinshasa", "cd"},
  });
}

TEST_CASE("the capital of a state that is no more speaks for it in its time") {
  check({
      {"Moscow and Washington signed.", "suhh us", {}, "", 1987},
      {"Moscow and Washington signed.", "ru us", {}, "", 2010},
      {"Moscow and Washington signed.", "ru us", {}, "", 0},
      {"Prague and Belgrade agreed.", "cshh yucs", {}, "", 1985},
      {"Prague and Belgrade agreed.", "cz rs", {}, "", 2015},
  });
}

TEST_CASE("headlines in capitals name countries, not pronouns") {
  check({
      {"", "us", {}, "US SAYS TALKS FAILED"},
      {"", "", {}, "LET US GO OUT AND IN"},
      {"", "jp", {}, "JAPAN TOLD TO OPEN ITS MARKETS"},
  });
}

TEST_CASE("what an article is about weighs more than what it mentions") {
  const auto found =
      find({"France won. French fans sang in Paris; the French coach wept.\n\nLater, in a corner of the long "
            "evening that followed, after speeches, songs, prizes, more songs, a dinner, a walk along the river, "
            "many photographs and a great deal of patience on the part of everybody who had to work in the "
            "morning, and long after the buses had gone and the last lights had been put out, a man from Peru "
            "was seen to dance.",
            "",
            {},
            "France beat all"});
  REQUIRE(found.size() == 2);
  CHECK(found[0].code == "fr");
  CHECK(found[1].code == "pe");
  CHECK(found[0].weight > 0.8);
  CHECK(found[1].weight < 0.2);
  CHECK(found[0].mentions.size() == 5);
  CHECK(found[0].mentions[0] == Mention{Field::title, 0, 6});
  CHECK(found[0].mentions[1] == Mention{Field::body, 0, 6});
}

TEST_CASE("datelines and given places count without being mentions") {
  const auto datelined = find({"PARIS, June 3 - The minister left.", ""});
  REQUIRE(datelined.size() == 1);
  CHECK(datelined[0].code == "fr");
  CHECK(datelined[0].facet);
  CHECK(datelined[0].mentions.empty());

  Article article;
  article.body = "The bank said its profit fell.";
  article.dateline = "    BASLE, March 3 - ";
  article.places = {"usa", "west-germany", "Atlantis"};
  Words title, body;
  body.read(article.body);
  CHECK(codes(countries(article, {title, body, furniture(body), {}, {}}).named) == "ch de us");
}

TEST_CASE("bylines and credits name no countries") {
  check({{"He left.\n\n(Reporting by Georgia Penn in Paris; Editing by Jordan Chad)", ""}});
}
