#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/common/facts/fixture.hpp"

using namespace dateline;
using namespace dateline::facts;
using namespace dateline::facts::testing;

TEST_CASE("a role is read from before the name with its country and body") {
  check_roles({
      {"U.S. Secretary of State John Kerry spoke.", "john-kerry", "Secretary of State@us minister current"},
      {"State Department spokeswoman Jen Psaki denied it.", "jen-psaki", "spokeswoman@us spokesperson current"},
      {"German Chancellor Angela Merkel and French President Francois Hollande met.", "francois-hollande",
       "President@fr head current"},
      {"Chinese Vice Premier Wang Yang spoke.", "wang-yang", "Vice Premier@cn head current"},
      {"Bundesbank president Jens Weidmann spoke.", "jens-weidmann", "president@de other current"},
      {"FBI director James Comey spoke.", "james-comey", "director@us other current"},
      {"EU foreign policy chief Federica Mogherini spoke.", "federica-mogherini",
       "foreign policy chief@eu other current"},
      {"Gov. Chris Christie of New Jersey denied it.", "chris-christie", "Gov.@us other current"},
      {"US ambassador to Russia Michael McFaul spoke.", "michael-mcfaul", "ambassador to Russia@us diplomat current"},
      {"Iranian Supreme Leader Ayatollah Ali Khamenei spoke.", "ali-khamenei", "Supreme Leader@ir head current"},
      {"Deputy Prime Minister and Finance Minister Bill English of New Zealand spoke.", "bill-english",
       "Deputy Prime Minister@nz head current; Finance Minister@nz minister current"},
      {"The finance minister of Greece, Yanis Varoufakis, met Germany's Wolfgang Schaeuble.", "yanis-varoufakis",
       "finance minister@gr minister current"},
      {"The finance minister of Greece, Yanis Varoufakis, met Germany's Wolfgang Schaeuble.", "wolfgang-schaeuble", ""},
  });
}

TEST_CASE("a role is read from after the name with its country and body") {
  check_roles({
      {"Wang Yi, China's foreign minister, spoke.", "wang-yi", "foreign minister@cn minister current"},
      {"Zheng Zeguang, an assistant foreign minister of China, spoke.", "zheng-zeguang",
       "assistant foreign minister@cn minister current"},
      {"Mario Draghi, president of the European Central Bank, denied it.", "mario-draghi",
       "president@eu other current"},
      {"Ban Ki-moon, the United Nations secretary-general, denied it.", "ban-ki-moon",
       "secretary-general@un other current"},
      {"Boris Johnson, the mayor of London, denied it.", "boris-johnson", "mayor@gb other current"},
      {"The Kremlin's spokesman, Dmitry Peskov, denied it.", "dmitry-peskov", "spokesman@ru spokesperson current"},
      {"Japan's ambassador to China, Masato Kitera, spoke.", "masato-kitera",
       "ambassador to China@jp diplomat current"},
      {"Angela Merkel (Germany's chancellor) spoke.", "angela-merkel", "chancellor@de head current"},
      {"Dan Tehan, 45, a member of parliament in Australia, spoke.", "dan-tehan",
       "member of parliament@au legislator current"},
      {"IMF managing director Christine Lagarde, a former French finance minister, spoke.", "christine-lagarde",
       "managing director@ other current; finance minister@fr minister former"},
  });
}

TEST_CASE("a role is read whole when its name, its place or its abbreviation stands before the holder's name") {
  check_roles({
      {"U.S. Director of National Intelligence John Ratcliffe spoke.", "john-ratcliffe", "Director@us other current"},
      {"United States Senator from Vermont Bernie Sanders spoke.", "bernie-sanders", "Senator@us legislator current"},
      {"Member of Parliament (MP) Yvette Cooper of Britain spoke.", "yvette-cooper",
       "Member of Parliament@gb legislator current"},
      {"President of France Emmanuel Macron spoke.", "emmanuel-macron", "President@fr head current"},
      {"Portuguese Ambassador to China Octavio Valerio spoke.", "octavio-valerio",
       "Ambassador to China@pt diplomat current"},
      {"Mexico's director of public credit Angel Gurria told reporters.", "angel-gurria",
       "director of public credit@mx none current"},
      {"The governor of the region, Alexander Moor, spoke in Russia.", "alexander-moor", "governor@ru other current"},
      {"Richard Jeffrey, economist at a London firm, spoke in Britain.", "richard-jeffrey",
       "economist@gb none current"},
  });
}

TEST_CASE("whether a role is held, was held or will be is told by its words") {
  check_roles({
      {"Former French president Nicolas Sarkozy was questioned.", "nicolas-sarkozy", "president@fr head former"},
      {"Nicolas Sarkozy, a former president of France, was questioned.", "nicolas-sarkozy", "president@fr head former"},
      {"Ousted Egyptian president Mohamed Morsi appeared.", "mohamed-morsi", "president@eg head former"},
      {"Pakistan's then prime minister, Nawaz Sharif, signed it.", "nawaz-sharif", "prime minister@pk head former"},
      {"Julie Bishop, who was Australia's foreign minister until 2018, resigned.", "julie-bishop",
       "foreign minister@au minister former"},
      {"Ehud Olmert served as prime minister of Israel from 2006 to 2009.", "ehud-olmert",
       "prime minister@il head former"},
      {"Ukraine's interim prime minister Arseniy Yatsenyuk spoke.", "arseniy-yatsenyuk",
       "prime minister@ua head acting"},
      {"Acting U.S. Attorney General Sally Yates was dismissed.", "sally-yates", "Attorney General@us minister acting"},
      {"Prime Minister-designate Saad Hariri of Lebanon spoke.", "saad-hariri",
       "Prime Minister-designate@lb head designate"},
      {"The American president-elect, Joe Biden, spoke.", "joe-biden", "president-elect@us head designate"},
      {"Li Keqiang will become premier of China.", "li-keqiang", "premier@cn head designate"},
      {"U.S. Treasury Secretary Timothy Geithner spoke.", "timothy-geithner", "Treasury Secretary@us minister current"},
      {"Outgoing Dutch prime minister Mark Rutte spoke.", "mark-rutte", "prime minister@nl head current"},
      {"Tony Abbott became prime minister of Australia in September.", "tony-abbott", "prime minister@au head current"},
      {"Michael Fallon, the British defence secretary, replaced Philip Hammond as defence secretary.", "philip-hammond",
       "defence secretary@gb minister former"},
  });
}

TEST_CASE("a role belongs to the one person whom the words give it") {
  check_roles({
      {"Russian Foreign Minister Sergei Lavrov and his Ukrainian counterpart, Pavlo Klimkin, met.", "pavlo-klimkin",
       "counterpart@ua minister current"},
      {"Presidents Vladimir Putin of Russia and Petro Poroshenko of Ukraine met.", "petro-poroshenko",
       "Presidents@ua head current"},
      {"French interior minister Bernard Cazeneuve said the president's brother, Marc Dupont, was safe.", "marc-dupont",
       ""},
      {"India's Prime Minister Narendra Modi met Pakistani President Mamnoon Hussain.", "mamnoon-hussain",
       "President@pk head current"},
      {"She won Ukraine's vote, beating President Viktor Yanukovych.", "viktor-yanukovych",
       "President@ua head current"},
      {"President Barack Obama of the United States called the Chinese leader, Xi Jinping.", "xi-jinping",
       "leader@cn head current"},
      {"Nicolas Maduro, Hugo Chavez's foreign minister in Venezuela, spoke.", "hugo-chavez", ""},
  });
}

TEST_CASE("posts outside the state are roles of class none") {
  check_roles({
      {"Marine Le Pen, leader of the National Front in France, denied it.", "marine-le-pen", "leader@fr none current"},
      {"Manchester United manager Alex Ferguson smiled.", "alex-ferguson", "manager@gb none current"},
      {"Siemens chief executive Joe Kaeser of Germany spoke.", "joe-kaeser", "chief executive@de none current"},
      {"Sydney University professor Hugh White of Australia spoke.", "hugh-white", "professor@au none current"},
  });
}
