#include <algorithm>
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
  std::string expected;  ///< codes of the facet, sorted
};

std::string countries_of(const Facts& facts) {
  std::vector<std::string> codes;
  for (const Country& country : facts.countries) {
    if (country.facet) codes.push_back(country.code);
  }
  std::sort(codes.begin(), codes.end());
  std::string joined;
  for (const std::string& code : codes) joined += (joined.empty() ? "" : " ") + code;
  return joined;
}

void check(const std::vector<Trap>& traps) {
  for (const Trap& trap : traps) {
    INFO(trap.body);
    CHECK(countries_of(extract(article_of("", trap.body))) == trap.expected);
  }
}

}  // namespace

TEST_CASE("capitals and seats of government speak for their countries") {
  check({
      {"Beijing and Washington agreed on tariffs.", "cn us"},
      {"The Kremlin denied what the White House had said.", "ru us"},
      {"Downing Street is waiting for the Elysee.", "fr gb"},
      {"Tehran accused Riyadh of meddling.", "ir sa"},
      {"Pyongyang fired a missile over Japan, and Seoul protested.", "jp kp kr"},
  });
}

TEST_CASE("the words around a name with two meanings decide what it means") {
  check({
      {"Atlanta, Georgia, was flooded.", "us"},
      {"Tbilisi said Georgia would join; Russia objected.", "ge ru"},
      {"Georgia's governor met the mayor of Savannah and Alabama's senators.", "us"},
      {"Michael Jordan scored for Chicago.", "us"},
      {"King Abdullah of Jordan met Israeli officials in Amman.", "il jo"},
      {"Chad Smith drummed in Los Angeles.", "us"},
      {"Chad and Niger closed their borders.", "ne td"},
      {"Turkey shot down a Russian jet.", "ru tr"},
      {"Ohio families roasted a turkey for Thanksgiving.", "us"},
      {"Apple growers near Seattle in Washington state complained.", "us"},
      {"Denzel Washington met Paris Hilton in London.", "gb"},
      {"Jordan Pickford kept goal for England.", "gb"},
      {"Paris, Texas, is not in France.", "fr us"},
      {"Police in Birmingham, Alabama, were called.", "us"},
      {"The governor of New Mexico spoke.", "us"},
  });
}

TEST_CASE("names that hold other countries' names are countries of their own") {
  check({
      {"Guinea-Bissau, Equatorial Guinea and Papua New Guinea voted.", "gq gw pg"},
      {"Niger is no part of Nigeria.", "ne ng"},
      {"Dominica is no part of the Dominican Republic.", "dm do"},
      {"Northern Ireland borders the Republic of Ireland.", "gb ie"},
      {"The Democratic Republic of Congo accused Rwanda.", "cd rw"},
      {"South Sudan left Sudan in 2011.", "sd ss"},
      {"The Slovak and Slovenian teams lost to Austria and Australia.", "at au si sk"},
      {"West German ministers received the Soviet leader.", "de suhh"},
  });
}

TEST_CASE("a role's demonym and older names count as the country") {
  check({
      {"The Dutch foreign minister, Frans Timmermans, flew to Burma.", "mm nl"},
      {"A Filipino envoy met his Thai counterpart.", "ph th"},
      {"Swiss and Danish banks fell.", "ch dk"},
  });
}

TEST_CASE("Georgia without other places is what the words of the article speak of") {
  check({
      {"Regulators closed a bank in Georgia, the FDIC said.", "us"},
      {"Its Georgia plant makes carpets.", "us"},
      {"The firm is based in Alpharetta, Georgia, and sells data.", "us"},
      {"U.S. growers in Georgia lost half of the crop.", "us"},
      {"The foreign minister of Georgia came.", "ge"},
      {"NATO spoke about Georgia.", "ge"},
      {"Georgia beat Malta 2-0.", "ge mt"},
  });
}

TEST_CASE("the short name of a state means it only after a comma") {
  check({
      {"PEABODY, Mass., March 6 - The firm grew.", "us"},
      {"He lives in Leominster, Mass., with her.", "us"},
      {"It moved to Lethbridge, Alta.", "ca"},
      {"Mass was said. Miss Lee sang. Pa was ill, Ma, too.", ""},
  });
}

TEST_CASE("the European Union and the United Nations have codes of their own") {
  check({
      {"The European Union fined the firm.", "eu"},
      {"The United Nations sent food to Chad, the UN said.", "td un"},
      {"Unilever (UN.A) rose in the un-united market.", ""},
  });
}

TEST_CASE("a country named in passing in a story on others is none of its facet") {
  const std::string story =
      "PARIS - France will build ten ships, the French government said. France has built none for years, and French "
      "yards are idle. The French navy asked for them. Ten more may follow if France can pay for them, and workers of "
      "French yards said that they hoped so. France's budget is to be passed in the autumn, when the French parliament "
      "sits again and decides. ";
  check({
      {story + "The engines will come from a firm that has a workshop in Norway.", "fr"},
      {story + "The price was told in Swiss francs. They use Norwegian steel.", "fr"},
      {story + "Norway will build two. Norway's yards are full. The Norwegian navy, too, has asked.", "fr no"},
  });
}
