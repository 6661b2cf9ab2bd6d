#include "common/facts/lists/leaders_table.hpp"

namespace dateline::facts {
namespace {

// Who led two states in turn stands under the last. 9999: in office at the time of writing.
constexpr LeaderRow rows[] = {
    {"us",
     "franklin-roosevelt 1933-1945|harry-truman 1945-1953|dwight-eisenhower 1953-1961|john-kennedy 1961-1963|"
     "lyndon-johnson 1961-1969|richard-nixon 1953-1974|gerald-ford 1973-1977|jimmy-carter 1977-1981|"
     "ronald-reagan 1981-1989|george-bush 1981-2009|bill-clinton 1993-2001|al-gore 1993-2001|dick-cheney 2001-2009|"
     "barack-obama 2009-2017|joe-biden 2009-2025|donald-trump 2017-9999|mike-pence 2017-2021|kamala-harris 2021-2025"},
    {"gb",
     "winston-churchill 1940-1955|clement-attlee 1945-1951|anthony-eden 1955-1957|harold-macmillan 1957-1963|"
     "harold-wilson 1964-1976|edward-heath 1970-1974|james-callaghan 1976-1979|margaret-thatcher 1979-1990|"
     "john-major 1990-1997|tony-blair 1997-2007|gordon-brown 2007-2010|david-cameron 2010-2016|theresa-may 2016-2019|"
     "boris-johnson 2019-2022|liz-truss 2022-2022|rishi-sunak 2022-2024|keir-starmer 2024-9999"},
    {"fr",
     "charles-gaulle 1944-1969|georges-pompidou 1962-1974|valery-destaing 1974-1981|valery-estaing 1974-1981|"
     "francois-mitterrand 1981-1995|jacques-chirac 1974-2007|nicolas-sarkozy 2007-2012|francois-hollande 2012-2017|"
     "emmanuel-macron 2017-9999|lionel-jospin 1997-2002|alain-juppe 1995-1997|edouard-balladur 1993-1995|"
     "dominique-villepin 2005-2007|francois-fillon 2007-2012|jean-marc-ayrault 2012-2014|manuel-valls 2014-2016|"
     "laurent-fabius 1984-1986|michel-rocard 1988-1991"},
    {"de",
     "konrad-adenauer 1949-1963|ludwig-erhard 1963-1966|kurt-kiesinger 1966-1969|willy-brandt 1969-1974|"
     "helmut-schmidt 1974-1982|helmut-kohl 1982-1998|gerhard-schroeder 1998-2005|gerhard-schroder 1998-2005|"
     "angela-merkel 2005-2021|olaf-scholz 2021-2025|richard-weizsaecker 1984-1994|johannes-rau 1999-2004|"
     "horst-koehler 2004-2010|horst-kohler 2004-2010|christian-wulff 2010-2012|joachim-gauck 2012-2017|"
     "frank-walter-steinmeier 2017-9999"},
    {"ddde", "walter-ulbricht 1950-1971|erich-honecker 1971-1989|egon-krenz 1989-1989"},
    {"suhh",
     "joseph-stalin 1924-1953|josef-stalin 1924-1953|nikita-khrushchev 1953-1964|leonid-brezhnev 1964-1982|"
     "yuri-andropov 1982-1984|konstantin-chernenko 1984-1985|mikhail-gorbachev 1985-1991|alexei-kosygin 1964-1980|"
     "nikolai-ryzhkov 1985-1991|andrei-gromyko 1985-1988"},
    {"ru",
     "boris-yeltsin 1991-1999|vladimir-putin 1999-9999|dmitry-medvedev 2008-2020|viktor-chernomyrdin 1992-1998|"
     "yevgeny-primakov 1998-1999|mikhail-mishustin 2020-9999|mikhail-kasyanov 2000-2004|mikhail-fradkov 2004-2007"},
    {"cn",
     "mao-zedong 1949-1976|zhou-enlai 1949-1976|hua-guofeng 1976-1980|deng-xiaoping 1978-1989|zhao-ziyang 1980-1989|"
     "hu-yaobang 1980-1987|li-peng 1987-1998|jiang-zemin 1989-2003|zhu-rongji 1998-2003|hu-jintao 2002-2013|"
     "wen-jiabao 2003-2013|xi-jinping 2012-9999|li-keqiang 2013-2023|li-qiang 2023-9999|li-xiannian 1983-1988|"
     "yang-shangkun 1988-1993"},
    {"jp",
     "yasuhiro-nakasone 1982-1987|noboru-takeshita 1987-1989|kiichi-miyazawa 1991-1993|morihiro-hosokawa 1993-1994|"
     "tomiichi-murayama 1994-1996|ryutaro-hashimoto 1996-1998|keizo-obuchi 1998-2000|yoshiro-mori 2000-2001|"
     "junichiro-koizumi 2001-2006|shinzo-abe 2006-2020|yasuo-fukuda 2007-2008|taro-aso 2008-2009|"
     "yukio-hatoyama 2009-2010|naoto-kan 2010-2011|yoshihiko-noda 2011-2012|yoshihide-suga 2020-2021|"
     "fumio-kishida 2021-2024|shigeru-ishiba 2024-2025|kakuei-tanaka 1972-1974|takeo-miki 1974-1976"},
    {"au",
     "robert-menzies 1939-1966|john-curtin 1941-1945|ben-chifley 1945-1949|harold-holt 1966-1967|john-mcewen 1967-1968|"
     "john-gorton 1968-1971|william-mcmahon 1971-1972|gough-whitlam 1972-1975|malcolm-fraser 1975-1983|"
     "bob-hawke 1983-1991|robert-hawke 1983-1991|paul-keating 1991-1996|john-howard 1996-2007|"
     "kevin-rudd 2007-2013|julia-gillard 2010-2013|"
     "tony-abbott 2013-2015|malcolm-turnbull 2015-2018|scott-morrison 2018-2022|anthony-albanese 2022-9999"},
    {"nz",
     "robert-muldoon 1975-1984|david-lange 1984-1989|geoffrey-palmer 1989-1990|jim-bolger 1990-1997|"
     "jenny-shipley 1997-1999|helen-clark 1999-2008|john-key 2008-2016|bill-english 2016-2017|"
     "jacinda-ardern 2017-2023|chris-hipkins 2023-2023|christopher-luxon 2023-9999"},
    {"ca",
     "lester-pearson 1963-1968|pierre-trudeau 1968-1984|joe-clark 1979-1980|brian-mulroney 1984-1993|"
     "kim-campbell 1993-1993|jean-chretien 1993-2003|paul-martin 2003-2006|stephen-harper 2006-2015|"
     "justin-trudeau 2015-2025|mark-carney 2025-9999"},
    {"in",
     "jawaharlal-nehru 1947-1964|indira-gandhi 1966-1984|morarji-desai 1977-1979|rajiv-gandhi 1984-1989|"
     "narasimha-rao 1991-1996|atal-vajpayee 1996-2004|manmohan-singh 2004-2014|narendra-modi 2014-9999|"
     "pranab-mukherjee 2012-2017|droupadi-murmu 2022-9999"},
    {"pk",
     "mohammad-zia 1978-1988|zia-ul-haq 1978-1988|benazir-bhutto 1988-1996|nawaz-sharif 1990-2017|"
     "pervez-musharraf 1999-2008|asif-zardari 2008-9999|yousuf-gilani 2008-2012|mamnoon-hussain 2013-2018|"
     "imran-khan 2018-2022|shehbaz-sharif 2022-9999|zulfikar-bhutto 1971-1977"},
    {"it",
     "giulio-andreotti 1972-1992|bettino-craxi 1983-1987|aldo-moro 1963-1976|romano-prodi 1996-2008|"
     "silvio-berlusconi 1994-2011|mario-monti 2011-2013|enrico-letta 2013-2014|matteo-renzi 2014-2016|"
     "paolo-gentiloni 2016-2018|giuseppe-conte 2018-2021|mario-draghi 2021-2022|giorgia-meloni 2022-9999|"
     "giorgio-napolitano 2006-2015|sergio-mattarella 2015-9999|massimo-dalema 1998-2000"},
    {"es",
     "francisco-franco 1939-1975|adolfo-suarez 1976-1981|felipe-gonzalez 1982-1996|jose-aznar 1996-2004|"
     "jose-zapatero 2004-2011|mariano-rajoy 2011-2018|pedro-sanchez 2018-9999"},
    {"pt", "mario-soares 1976-1996|anibal-silva 1985-2016|antonio-costa 2015-2024|pedro-coelho 2011-2015"},
    {"gr",
     "andreas-papandreou 1981-1996|costas-simitis 1996-2004|costas-karamanlis 2004-2009|"
     "constantine-karamanlis 1955-1995|george-papandreou 2009-2011|lucas-papademos 2011-2012|"
     "antonis-samaras 2012-2015|alexis-tsipras 2015-2019|kyriakos-mitsotakis 2019-9999"},
    {"tr",
     "turgut-ozal 1983-1993|suleyman-demirel 1965-2000|bulent-ecevit 1974-2002|tansu-ciller 1993-1996|"
     "kenan-evren 1980-1989|abdullah-gul 2002-2014|recep-erdogan 2003-9999|tayyip-erdogan 2003-9999|"
     "ahmet-davutoglu 2014-2016|binali-yildirim 2016-2018"},
    {"ie",
     "charles-haughey 1979-1992|garret-fitzgerald 1981-1987|albert-reynolds 1992-1994|bertie-ahern 1997-2008|"
     "brian-cowen 2008-2011|enda-kenny 2011-2017|leo-varadkar 2017-2024|micheal-martin 2020-9999|"
     "mary-robinson 1990-1997|mary-mcaleese 1997-2011"},
    {"nl", "ruud-lubbers 1982-1994|wim-kok 1994-2002|jan-balkenende 2002-2010|mark-rutte 2010-2024"},
    {"be", "wilfried-martens 1979-1992|guy-verhofstadt 1999-2008|elio-rupo 2011-2014|charles-michel 2014-2019"},
    {"se",
     "olof-palme 1969-1986|ingvar-carlsson 1986-1996|goran-persson 1996-2006|fredrik-reinfeldt 2006-2014|"
     "stefan-lofven 2014-2021"},
    {"no", "gro-brundtland 1981-1996|jens-stoltenberg 2000-2013|erna-solberg 2013-2021"},
    {"dk",
     "poul-schlueter 1982-1993|anders-rasmussen 2001-2009|lars-rasmussen 2009-2019|"
     "helle-thorning-schmidt 2011-2015|mette-frederiksen 2019-9999"},
    {"fi",
     "urho-kekkonen 1956-1982|mauno-koivisto 1982-1994|martti-ahtisaari 1994-2000|tarja-halonen 2000-2012|"
     "sauli-niinisto 2012-2024|sanna-marin 2019-2023|alexander-stubb 2014-9999"},
    {"at", "bruno-kreisky 1970-1983|franz-vranitzky 1986-1997|kurt-waldheim 1986-1992|sebastian-kurz 2017-2021"},
    {"pl",
     "wojciech-jaruzelski 1981-1990|lech-walesa 1990-1995|aleksander-kwasniewski 1995-2005|"
     "lech-kaczynski 2005-2010|donald-tusk 2007-9999|bronislaw-komorowski 2010-2015|andrzej-duda 2015-2025|"
     "tadeusz-mazowiecki 1989-1991|edward-gierek 1970-1980"},
    {"cz", "vaclav-klaus 1992-2013|milos-zeman 1998-2023|petr-pavel 2023-9999|andrej-babis 2017-2021"},
    {"cshh", "gustav-husak 1969-1989|alexander-dubcek 1968-1969"},
    {"hu",
     "janos-kadar 1956-1988|jozsef-antall 1990-1993|viktor-orban 1998-9999|ferenc-gyurcsany 2004-2009|"
     "gyula-horn 1994-1998"},
    {"ro",
     "nicolae-ceausescu 1965-1989|ion-iliescu 1989-2004|traian-basescu 2004-2014|klaus-iohannis 2014-2025|"
     "victor-ponta 2012-2015"},
    {"bg", "todor-zhivkov 1954-1989|boyko-borisov 2009-2021"},
    {"yucs", "josip-tito 1945-1980"},
    {"rs",
     "slobodan-milosevic 1989-2000|zoran-djindjic 2001-2003|boris-tadic 2004-2012|aleksandar-vucic 2014-9999|"
     "vojislav-kostunica 2000-2008"},
    {"hr", "franjo-tudjman 1990-1999|stjepan-mesic 2000-2010"},
    {"ua",
     "leonid-kravchuk 1991-1994|leonid-kuchma 1992-2005|viktor-yushchenko 1999-2010|yulia-tymoshenko 2005-2010|"
     "viktor-yanukovych 2002-2014|petro-poroshenko 2014-2019|volodymyr-zelensky 2019-9999|"
     "volodymyr-zelenskiy 2019-9999|volodymyr-zelenskyy 2019-9999|arseniy-yatsenyuk 2014-2016"},
    {"by", "alexander-lukashenko 1994-9999"},
    {"ge", "eduard-shevardnadze 1992-2003|mikheil-saakashvili 2004-2013|zviad-gamsakhurdia 1991-1992"},
    {"kz", "nursultan-nazarbayev 1991-2019"},
    {"il",
     "david-ben-gurion 1948-1963|golda-meir 1969-1974|yitzhak-rabin 1974-1995|menachem-begin 1977-1983|"
     "yitzhak-shamir 1983-1992|shimon-peres 1984-2014|benjamin-netanyahu 1996-9999|ehud-barak 1999-2001|"
     "ariel-sharon 2001-2006|ehud-olmert 2006-2009|naftali-bennett 2021-2022|reuven-rivlin 2014-2021"},
    {"ps", "yasser-arafat 1994-2004|yasir-arafat 1994-2004|mahmoud-abbas 2003-9999|salam-fayyad 2007-2013"},
    {"eg",
     "gamal-nasser 1954-1970|anwar-sadat 1970-1981|hosni-mubarak 1981-2011|mohamed-morsi 2012-2013|"
     "mohammed-morsi 2012-2013|abdel-fattah-al-sisi 2013-9999|abdel-sisi 2013-9999"},
    {"sy", "hafez-assad 1971-2000|bashar-assad 2000-2024"},
    {"iq",
     "saddam-hussein 1979-2003|nouri-maliki 2006-2014|jalal-talabani 2005-2014|haider-abadi 2014-2018|"
     "ayad-allawi 2004-2005|iyad-allawi 2004-2005"},
    {"ir",
     "mohammad-reza-pahlavi 1941-1979|ruhollah-khomeini 1979-1989|ali-khamenei 1981-9999|"
     "akbar-hashemi-rafsanjani 1980-1997|akbar-rafsanjani 1980-1997|ali-rafsanjani 1980-1997|"
     "mohammad-khatami 1997-2005|mahmoud-ahmadinejad 2005-2013|hassan-rouhani 2013-2021|"
     "ebrahim-raisi 2021-2024|masoud-pezeshkian 2024-9999|mir-hossein-mousavi 1981-1989"},
    {"ly", "muammar-gaddafi 1969-2011|muammar-gadhafi 1969-2011|moammar-gadhafi 1969-2011|muammar-qaddafi 1969-2011"},
    {"dz", "chadli-bendjedid 1979-1992|abdelaziz-bouteflika 1999-2019|houari-boumediene 1965-1978"},
    {"tn", "habib-bourguiba 1957-1987|zine-ali 1987-2011|kais-saied 2019-9999"},
    {"ye", "ali-saleh 1978-2012"},
    {"sd", "omar-bashir 1989-2019|gaafar-nimeiri 1969-1985"},
    {"et", "haile-selassie 1930-1974|mengistu-mariam 1977-1991|meles-zenawi 1991-2012|abiy-ahmed 2018-9999"},
    {"ke",
     "jomo-kenyatta 1963-1978|daniel-moi 1978-2002|mwai-kibaki 2002-2013|uhuru-kenyatta 2013-2022|"
     "raila-odinga 2008-2013|william-ruto 2022-9999"},
    {"ug", "idi-amin 1971-1979|milton-obote 1962-1985|yoweri-museveni 1986-9999"},
    {"tz", "julius-nyerere 1961-1985|benjamin-mkapa 1995-2005|jakaya-kikwete 2005-2015|john-magufuli 2015-2021"},
    {"rw", "juvenal-habyarimana 1973-1994|paul-kagame 2000-9999"},
    {"cd", "mobutu-seko 1965-1997|laurent-kabila 1997-2001|joseph-kabila 2001-2019|felix-tshisekedi 2019-9999"},
    {"ng",
     "yakubu-gowon 1966-1975|olusegun-obasanjo 1976-2007|ibrahim-babangida 1985-1993|sani-abacha 1993-1998|"
     "umaru-yaradua 2007-2010|goodluck-jonathan 2010-2015|muhammadu-buhari 1983-2023|bola-tinubu 2023-9999"},
    {"gh", "kwame-nkrumah 1957-1966|jerry-rawlings 1979-2001|john-kufuor 2001-2009|john-mahama 2012-9999"},
    {"za",
     "john-vorster 1966-1978|pieter-botha 1978-1989|pw-botha 1978-1989|p-botha 1978-1989|"
     "frederik-klerk 1989-1994|nelson-mandela 1994-1999|thabo-mbeki 1999-2008|jacob-zuma 2009-2018|"
     "cyril-ramaphosa 2018-9999|kgalema-motlanthe 2008-2009"},
    {"zw", "ian-smith 1964-1979|robert-mugabe 1980-2017|emmerson-mnangagwa 2017-9999|morgan-tsvangirai 2009-2013"},
    {"zm", "kenneth-kaunda 1964-1991|frederick-chiluba 1991-2002"},
    {"ao", "jose-santos 1979-2017|joao-lourenco 2017-9999"},
    {"mz", "samora-machel 1975-1986|joaquim-chissano 1986-2005"},
    {"ci", "felix-houphouet-boigny 1960-1993|laurent-gbagbo 2000-2011|alassane-ouattara 2010-9999"},
    {"lr", "samuel-doe 1980-1990|charles-taylor 1997-2003|ellen-sirleaf 2006-2018|george-weah 2018-2024"},
    {"kr",
     "syngman-rhee 1948-1960|park-chung-hee 1961-1979|chun-doo-hwan 1980-1988|roh-tae-woo 1988-1993|"
     "kim-young-sam 1993-1998|kim-dae-jung 1998-2003|roh-moo-hyun 2003-2008|lee-myung-bak 2008-2013|"
     "park-geun-hye 2013-2017|moon-jae-in 2017-2022|yoon-suk-yeol 2022-2025"},
    {"kp", "kim-il-sung 1948-1994|kim-jong-il 1994-2011|kim-jong-un 2011-9999"},
    {"tw",
     "chiang-kai-shek 1949-1975|chiang-ching-kuo 1978-1988|lee-teng-hui 1988-2000|chen-shui-bian 2000-2008|"
     "ma-ying-jeou 2008-2016|tsai-ing-wen 2016-2024|lai-ching-te 2024-9999"},
    {"id",
     "sukarno 1945-1967|suharto 1967-1998|bacharuddin-habibie 1998-1999|abdurrahman-wahid 1999-2001|"
     "megawati-sukarnoputri 2001-2004|susilo-yudhoyono 2004-2014|joko-widodo 2014-2024|prabowo-subianto 2024-9999"},
    {"my",
     "mahathir-mohamad 1981-2020|mahathir-mohammad 1981-2020|abdullah-badawi 2003-2009|najib-razak 2009-2018|"
     "anwar-ibrahim 2022-9999"},
    {"sg", "lee-kuan-yew 1959-1990|goh-chok-tong 1990-2004|lee-hsien-loong 2004-2024|lawrence-wong 2024-9999"},
    {"th",
     "prem-tinsulanonda 1980-1988|thaksin-shinawatra 2001-2006|abhisit-vejjajiva 2008-2011|"
     "yingluck-shinawatra 2011-2014|prayuth-chan-ocha 2014-2023|samak-sundaravej 2008-2008"},
    {"ph",
     "ferdinand-marcos 1965-9999|corazon-aquino 1986-1992|fidel-ramos 1992-1998|joseph-estrada 1998-2001|"
     "gloria-arroyo 2001-2010|benigno-aquino 2010-2016|rodrigo-duterte 2016-2022"},
    {"vn", "ho-chi-minh 1945-1969|nguyen-tan-dung 2006-2016|nguyen-phu-trong 2011-2024|truong-tan-sang 2011-2016"},
    {"kh", "hun-sen 1985-2023|pol-pot 1976-1979|norodom-sihanouk 1953-1970"},
    {"mm", "ne-win 1962-1988|than-shwe 1992-2011|thein-sein 2007-2016|htin-kyaw 2016-2018"},
    {"lk",
     "junius-jayewardene 1977-1989|ranasinghe-premadasa 1989-1993|chandrika-kumaratunga 1994-2005|"
     "mahinda-rajapaksa 2004-2022|maithripala-sirisena 2015-2019|gotabaya-rajapaksa 2019-2022"},
    {"bd", "hossain-ershad 1982-1990|khaleda-zia 1991-2006|sheikh-hasina 1996-2024|muhammad-yunus 2024-9999"},
    {"np", "khadga-oli 2015-2025|pushpa-dahal 2008-2024"},
    {"af", "mohammad-najibullah 1987-1992|babrak-karmal 1979-1986|hamid-karzai 2001-2014|ashraf-ghani 2014-2021"},
    {"sa", "salman 2015-9999"},
    {"mx",
     "luis-echeverria 1970-1976|jose-portillo 1976-1982|miguel-madrid 1982-1988|carlos-gortari 1988-1994|"
     "carlos-salinas 1988-1994|ernesto-zedillo 1994-2000|vicente-fox 2000-2006|felipe-calderon 2006-2012|"
     "enrique-nieto 2012-2018|andres-obrador 2018-2024|claudia-sheinbaum 2024-9999"},
    {"br",
     "jose-sarney 1985-1990|fernando-collor 1990-1992|itamar-franco 1992-1994|fernando-cardoso 1995-2002|"
     "luiz-silva 2003-9999|dilma-rousseff 2011-2016|michel-temer 2016-2018|jair-bolsonaro 2019-2022|"
     "joao-figueiredo 1979-1985|lula 2003-9999"},
    {"ar",
     "juan-peron 1946-1974|raul-alfonsin 1983-1989|carlos-menem 1989-1999|fernando-rua 1999-2001|"
     "nestor-kirchner 2003-2007|cristina-kirchner 2007-2015|cristina-fernandez 2007-2015|mauricio-macri 2015-2019|"
     "alberto-fernandez 2019-2023|javier-milei 2023-9999"},
    {"cl",
     "salvador-allende 1970-1973|augusto-pinochet 1973-1990|patricio-aylwin 1990-1994|eduardo-frei 1964-2000|"
     "ricardo-lagos 2000-2006|michelle-bachelet 2006-2018|sebastian-pinera 2010-2022|gabriel-boric 2022-9999"},
    {"pe",
     "alan-garcia 1985-2011|alberto-fujimori 1990-2000|alejandro-toledo 2001-2006|ollanta-humala 2011-2016|"
     "pedro-kuczynski 2016-2018|pedro-castillo 2021-2022|dina-boluarte 2022-2025|fernando-belaunde 1963-1985"},
    {"co",
     "virgilio-barco 1986-1990|cesar-gaviria 1990-1994|ernesto-samper 1994-1998|andres-pastrana 1998-2002|"
     "alvaro-uribe 2002-2010|juan-santos 2010-2018|ivan-duque 2018-2022|gustavo-petro 2022-9999"},
    {"ve",
     "jaime-lusinchi 1984-1989|carlos-perez 1974-1993|rafael-caldera 1969-1999|hugo-chavez 1999-2013|"
     "nicolas-maduro 2013-9999"},
    {"ec", "leon-cordero 1984-1988|rafael-correa 2007-2017|lenin-moreno 2017-2021|guillermo-lasso 2021-2023"},
    {"bo", "victor-estenssoro 1985-1989|evo-morales 2006-2019|luis-arce 2020-2025"},
    {"uy", "julio-sanguinetti 1985-2000|jose-mujica 2010-2015|tabare-vazquez 2005-2020"},
    {"py", "alfredo-stroessner 1954-1989|fernando-lugo 2008-2012|horacio-cartes 2013-2018"},
    {"cu", "fulgencio-batista 1940-1959|fidel-castro 1959-2008|raul-castro 2008-2018|miguel-diaz-canel 2018-9999"},
    {"ni", "anastasio-somoza 1967-1979|violeta-chamorro 1990-1997|daniel-ortega 1979-9999"},
    {"sv", "jose-duarte 1980-1989|nayib-bukele 2019-9999"},
    {"pa", "manuel-noriega 1983-1989|eric-delvalle 1985-1988|ricardo-martinelli 2009-2014"},
    {"ht",
     "francois-duvalier 1957-1971|jean-claude-duvalier 1971-1986|jean-bertrand-aristide 1991-2004|"
     "michel-martelly 2011-2016|jovenel-moise 2017-2021|rene-preval 1996-2011"},
    {"jm", "edward-seaga 1980-1989|michael-manley 1972-1992|andrew-holness 2011-9999"},
    {"fj", "sitiveni-rabuka 1992-9999|frank-bainimarama 2006-2022|kamisese-mara 1967-2000|timoci-bavadra 1987-1987"},
    {"pg",
     "michael-somare 1975-2011|paias-wingti 1985-1994|peter-oneill 2011-2019|james-marape 2019-9999|"
     "julius-chan 1980-1997|rabbie-namaliu 1988-1992|bill-skate 1997-1999|mekere-morauta 1999-2002"},
    {"cy", "makarios 1960-1977|spyros-kyprianou 1977-1988|glafcos-clerides 1993-2003|nicos-anastasiades 2013-2023"},
};

}  // namespace

std::span<const LeaderRow> leader_rows() noexcept { return rows; }

}  // namespace dateline::facts
