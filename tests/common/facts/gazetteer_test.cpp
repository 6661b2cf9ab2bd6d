#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "common/facts/lists/gazetteer.hpp"
#include "common/facts/lists/gazetteer_tables.hpp"

using namespace dateline::facts;

namespace {

/// "cn:China us:U.S." for every place of a text, longest first from the left.
std::string places(std::string_view text) {
  Words words;
  words.read(text);
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto found = place_at(words, i);
    if (!found) continue;
    if (!result.empty()) result += ' ';
    result += std::string(found->place.code()) + ':' + std::string(words.span(i, i + found->words));
    i += found->words - 1;
  }
  return result;
}

}  // namespace

TEST_CASE("countries are found by their names, peoples, capitals and parts") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"China's Xi in Beijing", "cn:China cn:Beijing"},
      {"the United States of America", "us:United States of America"},
      {"the U.S. and US forces; USA", "us:U.S. us:US us:USA"},
      {"give us the china", ""},
      {"the UK, U.K. and Britain", "gb:UK gb:U.K. gb:Britain"},
      {"Papua New Guinea, Guinea-Bissau and Guinea", "pg:Papua New Guinea gw:Guinea-Bissau gn:Guinea"},
      {"Bosnia-Herzegovina, Bosnia & Herzegovina", "ba:Bosnia-Herzegovina ba:Bosnia & Herzegovina"},
      {"Trinidad and Tobago", "tt:Trinidad and Tobago"},
      {"St. Kitts and Nevis; St Lucia", "kn:St. Kitts and Nevis lc:St Lucia"},
      {"Côte d'Ivoire or Cote d’Ivoire", "ci:Côte d'Ivoire ci:Cote d’Ivoire"},
      {"the Soviet Union and East Germany", "suhh:Soviet Union ddde:East Germany"},
      {"West Germany", "de:West Germany"},
      {"Kosovo Albanians and Palestinians", "xk:Kosovo Albanians ps:Palestinians"},
      {"Filipinos, Dutchmen, Swiss", "ph:Filipinos nl:Dutchmen ch:Swiss"},
      {"the Democratic Republic\nof the Congo", "cd:Democratic Republic\nof the Congo"},
      {"North Korean", "kp:North Korean"},
      {"New South Wales and Wales", "au:New South Wales gb:Wales"},
      {"Sino-Soviet and Franco, Anglo-Irish", "cn:Sino suhh:Soviet gb:Anglo ie:Irish"},
      {"the South China Sea", ":South China Sea"},
      {"American Airlines, Air France", "us:American Airlines fr:Air France"},
      {"the Kremlin and the White House", "ru:Kremlin us:White House"},
      {"São Paulo, Malmö, Zürich", "br:São Paulo se:Malmö ch:Zürich"},
      {"Athens, Georgia", "us:Athens, Georgia"},
      {"Athens Georgia", "gr:Athens ge:Georgia"},
      {"JAPAN SAYS YEN", "jp:JAPAN"},
      {"TOLD US TO GO; LET US GO; US SAYS", "us:US us:US"},
      {"a U. S. Senator", "us:U. S"},
      {"Washington. New York", "us:Washington us:New York"},
      {"Ukraine. Kiev", "ua:Ukraine ua:Kiev"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(places(text) == expected);
  }
}

TEST_CASE("a country's code comes from a code, a name, a slug or a place in it") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"cn", "cn"},
      {"CN", "cn"},
      {"China", "cn"},
      {"uk", "gb"},
      {"usa", "us"},
      {"ussr", "suhh"},
      {"west-germany", "de"},
      {"el-salvador", "sv"},
      {"south-korea", "kr"},
      {"hong-kong", "hk"},
      {"trinidad-tobago", "tt"},
      {"yemen-arab-republic", "ye"},
      {"ivory-coast", "ci"},
      {"zaire", "zrcd"},
      {"uae", "ae"},
      {"us-virgin-islands", "vi"},
      {"SUHH", "suhh"},
      {"suhh", "suhh"},
      {"Iran", "ir"},
      {"Beijing", "cn"},
      {"Australian", "au"},
      {"Atlantis", ""},
      {"", ""},
      {"China and Japan", ""},
      {"yemen-demo-republic", "ydye"},
      {"kampuchea", "kh"},
      {"papua-new-guinea", "pg"},
  };
  for (const auto& [name, code] : cases) {
    INFO(name);
    CHECK(country_code(name) == code);
  }
}

TEST_CASE("every country has a name to show, and its name leads back to its code") {
  std::size_t present = 0;
  for (const CountryRow& row : country_rows()) {
    INFO(row.code);
    CHECK(country_name(row.code) == row.name);
    CHECK(country_code(row.name) == row.code);
    present += row.code.size() == 2;
  }
  CHECK(present == 252);
  CHECK(country_name("gb") == "United Kingdom");
  CHECK(country_name("zz").empty());
}
