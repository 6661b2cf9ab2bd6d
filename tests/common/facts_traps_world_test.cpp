#include <catch2/catch.hpp>
#include <string>

#include "facts_fixture.hpp"

using namespace dateline;
using namespace dateline::facts;
using namespace dateline::facts::testing;

namespace {

std::string body_of(const std::string& text, const std::string& key) {
  for (const Person& person : extract(article_of("", text)).people) {
    if (person.key == key && !person.roles.empty()) return person.roles.front().body;
  }
  return "nobody";
}

}  // namespace

TEST_CASE("offices of many countries are told by the words that their press has for them") {
  check_roles({
      {"Maria Lopes, who heads Portugal's civil protection agency, said so.", "maria-lopes", "heads@pt other current"},
      {"Peter Berg will lead Denmark's interim government, the palace said.", "peter-berg", "lead@dk head designate"},
      {"Queensland's chief health officer, Dr Jeannette Wong, was there.", "jeannette-wong",
       "chief health officer@au other current"},
      {"Minister without portfolio David Katz opposed it, Israeli radio said.", "david-katz",
       "Minister without portfolio@il minister current"},
      {"Scotland's Lord Advocate, Dorothy Baines, opened the inquiry.", "dorothy-baines",
       "Lord Advocate@gb other current"},
      {"The director of public prosecutions, Max Hill, said in London there was no case.", "max-hill",
       "director of public prosecutions@gb other current"},
      {"The prefect of Marseille, Laurent Martin, banned the march.", "laurent-martin", "prefect@fr other current"},
      {"Pakistan's chief of naval staff, Zafar Abbasi, was there.", "zafar-abbasi",
       "chief of naval staff@pk military current"},
      {"Macau Chief Executive Peter Ho met them.", "peter-ho", "Chief Executive@mo head current"},
      {"The governor of Japan's Okinawa prefecture, Denny Sato, sued.", "denny-sato", "governor@jp other current"},
      {"Los Angeles County district attorney Jackie Lane declined.", "jackie-lane",
       "district attorney@us other current"},
      {"African Union Commission chairperson Peter Okello condemned it.", "peter-okello", "chairperson@ other current"},
      {"The UN high commissioner for refugees, Peter Berg, was in Kenya.", "peter-berg",
       "high commissioner for refugees@ other current"},
      {"The UN resident coordinator in Haiti, Bruno Martin, asked for funds.", "bruno-martin",
       "resident coordinator@ other current"},
      {"Junta chief Min Aung Lwin left Myanmar.", "min-aung-lwin", "Junta chief@mm head current"},
      {"Paula Reyes, the Chilean president's press secretary, confirmed it.", "paula-reyes",
       "press secretary@cl spokesperson current"},
      {"Australia's Treasury Secretary, Ken Hart, spoke.", "ken-hart", "Treasury Secretary@au minister current"},
      {"Graham Hart, Australia's Labor health minister, spoke.", "graham-hart", "health minister@au minister current"},
      {"Robert Hart, Australia's longest serving prime minister, spoke.", "robert-hart",
       "prime minister@au head current"},
      {"Sen. Robert Cole (D-Pa.) voted against it.", "robert-cole", "Sen.@us legislator current"},
      {"Vietnamese foreign ministry spokeswoman Pham Thu Trang rejected it.", "pham-thu-trang",
       "spokeswoman@vn spokesperson current"},
      {"He was replaced as Peru's finance minister by Paula Reyes in May.", "paula-reyes",
       "finance minister@pe minister current"},
      {"Those leaving Peru's cabinet are the premier, Juan Soto, the interior minister, Paula Reyes, and others.",
       "juan-soto", "premier@pe head current"},
      {"Those leaving Peru's cabinet are the premier, Juan Soto, the interior minister, Paula Reyes, and others.",
       "paula-reyes", "interior minister@pe minister current"},
      {"Kenya's police minister, Peter Okello, and police commissioner, David Berg, blamed each other.", "david-berg",
       "police commissioner@ke other current"},
      {"France's interior minister, Colin Hart, blamed his British opposite number, David Frost.", "david-frost",
       "opposite number@gb minister current"},
      {"Kyrgyzstan's security chief, David Novak, denied it.", "david-novak", "security chief@kg other current"},
      {"David Lane, head of Bulgaria's National Security Agency, spoke.", "david-lane", "head@bg other current"},
      {"Colin Hart, the governor of Texas, and Xavier Cole, the state's attorney general, filed suit.", "xavier-cole",
       "attorney general@us minister current"},
      {"Venezuela's state oil company PDVSA replaced its president, Juan Soto.", "juan-soto",
       "president@ve none current"},
      {"Finland's Sanna Berg became the world's youngest serving prime minister.", "sanna-berg",
       "prime minister@fi head current"},
      {"Ecuador's Juan Soto won the run-off and will be sworn in as president in May.", "juan-soto",
       "president@ec head designate"},
      {"Colin Hart had held the post since 2018 and was the third official to leave.", "colin-hart", ""},
      {"The minister for the Middle East, Colin Hart, flew out, the British government said.", "colin-hart",
       "minister for the Middle East@gb minister current"},
      {"Mexico's next foreign minister will be Juan Soto.", "juan-soto", "foreign minister@mx minister designate"},
      {"Ghana has a new chief justice: Peter Okello.", "peter-okello", "chief justice@gh judge current"},
      {"The judge in the case, Sofia Berg, adjourned it in Copenhagen.", "sofia-berg", "judge@dk judge current"},
      {"Police Lieutenant Maria Gomes of Lisbon led the search.", "maria-gomes", "Lieutenant@pt other current"},
      {"The army's chief of staff, Paula Reyes, told Chilean radio.", "paula-reyes",
       "chief of staff@cl military current"},
      {"Moldova's Maia Sand beat the incumbent president, Igor Dodon.", "igor-dodon", "president@md head current"},
      {"The Dutch envoy, Pieter van Dam, was recalled.", "pieter-van-dam", "envoy@nl diplomat current"},
      {"Nepal's prime minister, K.P. Sharma Oli, spoke.", "kp-sharma-oli", "prime minister@np head current"},
      {"Peter Berg heads both the government and the finance ministry of Liechtenstein.", "peter-berg",
       "heads@li head current"},
      {"Juan Soto, the mayor, fled Guatemala; Attorney General Paula Reyes had dismissed him.", "paula-reyes",
       "Attorney General@gt minister current"},
      {"Iran's judiciary chief, Ali Karimi, approved it.", "ali-karimi", "judiciary chief@ir other current"},
      {"Governor of the Bank of Ghana Ernest Okello said so.", "ernest-okello", "Governor@gh other current"},
      {"The commander of the UN mission in Mali, Peter Berg, left.", "peter-berg", "commander@ military current"},
      {"WFP chief David Hart told the Security Council so.", "david-hart", "chief@ other current"},
      {"Chief of Defence Staff Anil Rao laid a wreath in Delhi.", "anil-rao",
       "Chief of Defence Staff@in military current"},
      {"Ukrainian presidential adviser Peter Novak spoke.", "peter-novak", "presidential adviser@ua other current"},
      {"South Africa's public protector, Thuli Zulu, spoke.", "thuli-zulu", "public protector@za other current"},
      {"Jean-Yves Le Drien, France's foreign minister, was furious.", "jean-yves-le-drien",
       "foreign minister@fr minister current"},
      {"W.T. Stephens, president of long standing at Manville Corp, said so.", "wt-stephens",
       "president@ none current"},
      {"Manville Corp said its profit rose. W.T. Stephens, president, said so.", "wt-stephens",
       "president@ none current"},
      {"Harbour Mills Inc said Peter Berg was elected president and chief executive.", "peter-berg",
       "president and chief executive@ none current"},
      {"Lesotho's Peter Berg was elected president in May.", "peter-berg", "president@ls head current"},
      {"Two senators, Marco Diaz and Robert Cole, asked the US Treasury.", "marco-diaz",
       "senators@us legislator current"},
      {"Two senators, Marco Diaz and Robert Cole, asked the US Treasury.", "robert-cole",
       "senators@us legislator current"},
      {"Ethiopia's Nobel-winning prime minister, Abiy Berg, spoke.", "abiy-berg", "prime minister@et head current"},
      {"Libya's Western-backed prime minister, Ali Karimi, spoke.", "ali-karimi", "prime minister@ly head current"},
      {"South Korea's finance minister, Choo Kyung-sik, spoke.", "choo-kyung-sik",
       "finance minister@kr minister current"},
      {"In Kenya, club president Peter Berg spoke.", "peter-berg", "president@ke none current"},
      {"In Kenya, football federation president Peter Berg spoke.", "peter-berg", "president@ke none current"},
      {"In Kenya, university president Peter Berg spoke.", "peter-berg", "president@ke none current"},
      {"In Kenya, senate president Peter Berg spoke.", "peter-berg", "president@ke legislator current"},
      {"Kenya's vice president Peter Berg spoke.", "peter-berg", "vice president@ke head current"},
      {"The harbour master, Tom Hart, closed the British pier.", "tom-hart", "harbour master@gb other current"},
      {"Britain's first sea lord, Ben Hart, spoke.", "ben-hart", "first sea lord@gb military current"},
      {"Chief fire officer Dan Cole said the British fire was out.", "dan-cole", "Chief fire officer@gb other current"},
      {"In Kenya, student union president Peter Berg spoke.", "peter-berg", "president@ke none current"},
      {"Nobel Prize-winning economist Franco Berg spoke in Rome.", "franco-berg", "economist@it none current"},
  });
}

TEST_CASE("an office is of the body that its country, its county or its owner names") {
  CHECK(body_of("The governor of Japan's Okinawa prefecture, Denny Sato, sued.", "denny-sato") == "Okinawa");
  CHECK(body_of("Los Angeles County district attorney Jackie Lane declined.", "jackie-lane") == "Los Angeles County");
  CHECK(body_of("Santa Barbara County Sheriff Bill Brown said so.", "bill-brown") == "Santa Barbara County");
  CHECK(body_of("Paula Reyes, the Chilean president's press secretary, confirmed it.", "paula-reyes") == "presidency");
  CHECK(body_of("Germany's Labour Minister Peter Berg agreed.", "peter-berg") == "labour ministry");
  CHECK(body_of("Graham Hart, Australia's Labor health minister, spoke.", "graham-hart") == "health ministry");
  CHECK(body_of("Latvia's defence ministry said its state secretary, Janis Berg, was there.", "janis-berg") ==
        "defence ministry");
}
