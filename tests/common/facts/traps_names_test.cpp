#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/facts/extract.hpp"
#include "common/facts/names/person_name.hpp"
#include "common/facts/tagging/furniture.hpp"
#include "tests/common/facts/fixture.hpp"

using namespace dateline;
using namespace dateline::facts;
using namespace dateline::facts::testing;

namespace {

struct Trap {
  std::string title;
  std::string body;
  std::string expected;  ///< keys of everybody in text order, those of the facet or not
};

std::string keys_of(const Facts& facts) {
  std::string keys;
  for (const Person& person : facts.people) keys += (keys.empty() ? "" : " ") + person.key;
  return keys;
}

void check(const std::vector<Trap>& traps) {
  for (const Trap& trap : traps) {
    INFO(trap.title << " / " << trap.body);
    CHECK(keys_of(extract(article_of(trap.title, trap.body))) == trap.expected);
  }
}

/// The same with the names in the body only.
void check_bodies(const std::vector<std::pair<std::string, std::string>>& traps) {
  for (const auto& [body, expected] : traps) check({{"", body, expected}});
}

std::string authors_of(std::string_view body) {
  std::string joined;
  Words words;
  words.read(body);
  for (const std::string& author : furniture(words).authors) joined += (joined.empty() ? "" : "; ") + author;
  return joined;
}

}  // namespace

TEST_CASE("the body's names decide which words of a headline are a name") {
  const std::string body = "Nadia Petrov told the board about the plan. Petrov said it was sound.";
  for (const std::string headline :
       {"Nadia Petrov Blasts Rivals", "Nadia Petrov Vows to Stay On", "Why Nadia Petrov Must Go",
        "Nadia Petrov Eyes Senate Seat", "NADIA PETROV ACQUITTED OF ARSON", "Petrov Mulls Exit After Vote",
        "Nadia Petrov Urges Calm Over Strike", "Critics Hound Nadia Petrov", "Nadia Petrov Shrugs Off Doubts",
        "Nadia Petrov Grilled by Panel"}) {
    check({{headline, body, "nadia-petrov"}});
  }
  check({
      {"Angela Merkel Meets Hugo Chavez", "Chancellor Angela Merkel received Hugo Chavez. Merkel smiled.",
       "angela-merkel hugo-chavez"},
      {"Hillary Courts Ohio", "Hillary Clinton spoke in Columbus. Clinton asked for votes.", "hillary-clinton"},
  });
}

TEST_CASE("a headline names people whom the body does not name") {
  check({
      {"Serena Williams Wins Paris Final", "The match went to three sets.", "serena-williams"},
      {"Victor Harrow Quits Port Authority", "The quay is shut.", "victor-harrow"},
      {"", "MAYOR FREES DIANA KERSHAW ON MONDAY.", "diana-kershaw"},
  });
}

TEST_CASE("a heading in capitals within the body is read as a headline") {
  const Facts facts =
      extract(article_of("", "SOCCER - ZIDANE FIT FOR FINAL.\n\nZinedine Zidane trained. Zidane smiled."));
  REQUIRE(keys_of(facts) == "zinedine-zidane");
  CHECK(facts.people[0].mentions.size() == 3);
}

TEST_CASE("surnames that are words stay with their given names") {
  check_bodies({
      {"Secretary Kate Service met him.", "kate-service"},
      {"Denise Church won. Church beat her rival.", "denise-church"},
      {"Helen Union acted in it.", "helen-union"},
      {"Theresa May spoke. Then May resigned in May 2014.", "theresa-may"},
      {"Sun Lijun was held. On Monday Sun was charged.", "sun-lijun"},
  });
}

TEST_CASE("given names that are places or particles stay with their surnames") {
  check_bodies({
      {"Kerry Washington went home.", "kerry-washington"},
      {"Chelsea Clinton sang.", "chelsea-clinton"},
      {"Senator Al Franken met Al Pacino.", "al-franken al-pacino"},
      {"Sheikh Hamad Al Thani came. Al Thani left.", "hamad-al-thani"},
      {"Mohamed El-Erian spoke. El-Erian said no.", "mohamed-el-erian"},
      {"Jordan Hill raced. Hill won.", "jordan-hill"},
  });
}

TEST_CASE("given names that are verbs may begin a sentence") {
  check_bodies({
      {"Will Rowland agreed. Rowland left.", "will-rowland"},
      {"Grant Tilney spoke.", "grant-tilney"},
      {"Mark Penrose, a director, said so.", "mark-penrose"},
      {"Will the mayor resign? May he stay?", ""},
  });
}

TEST_CASE("nicknames in quotes and numbers of generations are no part of the key") {
  check_bodies({
      {"Robert \"Bob\" Dole lost. Dole left.", "robert-dole"},
      {"Luiz Inácio “Lula” da Silva won.", "luiz-inacio-da-silva"},
      {"James \"Whitey\" Bulger fled.", "james-bulger"},
      {"Carl Fox IV met John Astor V.", "carl-fox-iv john-astor"},
  });
  CHECK(facts::person_key("Charles Edward “Pete” Conrad Jr.") == "charles-edward-conrad");
}

TEST_CASE("what somebody is stands before the name and not in it") {
  check_bodies({
      {"Former Monkee Davy Jones sang.", "davy-jones"},
      {"Drummer Phil Collins sang.", "phil-collins"},
      {"She met Uncle Bob Carter.", "bob-carter"},
      {"The mayor of Koszalin Piotr Jedlinski came.", "piotr-jedlinski"},
      {"He read of the death of Naseer Ahmad Wani.", "naseer-ahmad-wani"},
  });
}

TEST_CASE("hyphens and initials belong to names") {
  check_bodies({
      {"Kao Yung-cheng spoke and Seo In-guk sang.", "kao-yung-cheng seo-in-guk"},
      {"Zhang Jun met them.", "zhang-jun"},
      {"Geordin Hill-Lewis spoke. Hill-Lewis smiled.", "geordin-hill-lewis"},
      {"The lawmaker DK Shivakumar spoke.", "dk-shivakumar"},
      {"Ronald Reagan-era rules ended.", "ronald-reagan"},
  });
}

TEST_CASE("companies, funds, storms, holidays and groups are nobody") {
  check_bodies({
      {"Merrill Lynch fell. Merrill said it would cut jobs.", ""},
      {"Shares of Foobarco (FBR.N) rose. Foobarco said its profit doubled.", ""},
      {"Tropical storm Bonnie grew. Hurricane Dennis came.", ""},
      {"Typhoon Carla came. Carla was strong and may return.", ""},
      {"The dredging firm, Hollen Marine, declined to comment.", ""},
      {"He stayed at Hotel Cerro Azul and banked with Banco San Telmo.", ""},
      {"On Rosh Hashanah they rest.", ""},
      {"Pessimists say no. Insurers said yes. Dissenters said nothing.", ""},
      {"Tom Ray, director of U.S. Research at the bank, spoke.", "tom-ray"},
      {"The Fourth Bureau of the Chinese People's Liberation Army moved.", ""},
      {"See https://news.example/2014/Tony-Blair-wins for more.", ""},
      {"The cabinet of Prime Minister Yoshihiko Noda met.", "yoshihiko-noda"},
      {"He drove from Shelly Beach to the Kennedy School.", ""},
  });
}

TEST_CASE("authors are read from bylines and credits of many forms") {
  const std::vector<std::pair<std::string, std::string>> credits{
      {"by Ann Lee\n\nThe dam held.", "Ann Lee"},
      {"By Ann Lee and Bob Day, Staff Writers\n\nThe dam held.", "Ann Lee; Bob Day"},
      {"Words: Ann Lee and Bob Day\n\nThe dam held.", "Ann Lee; Bob Day"},
      {"By Jan van der Berg\n\nThe dam held.", "Jan van der Berg"},
      {"By Martin Hall Jr.\n\nThe dam held.", "Martin Hall Jr"},
      {"The dam held.\n\n-- Ann Lee", "Ann Lee"},
      {"The dam held.\n\nAnn Lee reported from Rome; Bob Day contributed from Paris.", "Ann Lee; Bob Day"},
      {"The dam held.\n\nAnn Lee contributed to this report.", "Ann Lee"},
      {"Story by Ann Lee\nPhotos by Bob Day\n\nThe dam held.", "Ann Lee; Bob Day"},
      {"The dam held.\n\nBy Ann Lee in Rome; editing by Bob Day", "Ann Lee; Bob Day"},
      {"The dam held.\n\n(By Ann Lee; ann.lee@news.example; Bonn)", "Ann Lee"},
      {"by Ann Lee and Bob Day\nStaff writers\n\nThe dam held.", "Ann Lee; Bob Day"},
  };
  for (const auto& [body, authors] : credits) {
    INFO(body);
    CHECK(authors_of(body) == authors);
    CHECK(keys_of(extract(article_of("", body))).empty());
  }
  CHECK(authors_of("by the time he left\n\nThe dam held.").empty());
}
