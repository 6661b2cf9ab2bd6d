#include "common/facts/lists/gazetteer_tables.hpp"

namespace dateline::facts {
namespace {

constexpr PlaceRow regions[] = {
    {"us",
     "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|"
     "Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|"
     "Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North "
     "Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South "
     "Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|District of Columbia|Washington "
     "State|Washington, D.C.|Washington D.C.|Washington DC|Washington, DC|Washington D C|New York State|New "
     "England|Calif|Conn|Fla|Ariz|Tenn|Minn|Okla|Wis|N.Y.|N.J.|N.C.|S.C.|N.H.|R.I.|N.M.|N.D.|S.D.|W.Va|D.C.|Appalachia|"
     "Midwest|Cape Cod|Capitol Hill|Great Plains|Hawaiian|Texan|Californian|Alaskan|Floridian|New "
     "Yorker|Virginian|Southern California|Northern California|Mid-Atlantic|Gulf Coast|Martha's Vineyard|American "
     "Stock Exchange|New York Stock Exchange|Panama City Beach|New London|East Hampton|New Haven|Prince George's "
     "County|Nassau County|Green Bay|Delaware River|Ohio River|Mississippi River|Jersey Shore|New Jersey "
     "Turnpike|Native American|American Indian|African-American|African American|Indian tribe|Indian tribes|Indian "
     "Affairs|Indian Health Service|Indian Health|Indian Country|Indian reservation|Indian reservations|Indian "
     "gaming|Indian Education|Indian nations|Indian Gaming Regulatory Act|Indian Land|Indian "
     "lands|Mexican-American|Mexican American|Cuban-American|Cuban American|Japanese "
     "American|Japanese-American|Irish-American|Irish American|Italian-American|Italian "
     "American|Arab-American|Asian-American|Asian American|Hispanic American|Polish "
     "American|Korean-American|Chinese-American"},
    {"ca",
     "Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Prince "
     "Edward Island|Yukon|Northwest Territories|Nunavut|Labrador|B.C.|Quebecois|Quebecer|Maritimes|Cape Breton"},
    {"au",
     "New South Wales|Queensland|Tasmania|South Australia|Western Australia|Northern Territory|Australian Capital "
     "Territory|N.S.W.|NSW|Queenslander|Tasmanian|Snowy Mountains|Great Barrier Reef|Kakadu|Pilbara|Arnhem "
     "Land|A.C.T.|Aborigine|Torres Strait"},
    {"cn",
     "Tibet|Xinjiang|Guangdong|Sichuan|Szechuan|Yunnan|Fujian|Zhejiang|Jiangsu|Shandong|Henan|Hubei|Hunan|Hebei|Shanxi|"
     "Shaanxi|Gansu|Qinghai|Hainan|Guangxi|Guizhou|Liaoning|Jilin|Heilongjiang|Inner "
     "Mongolia|Manchuria|Tibetan|Uighur|Uyghur|Ningxia|Anhui|Jiangxi|Cantonese"},
    {"de",
     "Bavaria|Saxony|Hesse|Lower Saxony|Rhineland|North "
     "Rhine-Westphalia|Baden-Wuerttemberg|Schleswig-Holstein|Brandenburg|Thuringia|Bavarian|Prussia|Prussian|Ruhr|"
     "Saarland|Saar"},
    {"fr", "Brittany|Normandy|Corsica|Alsace|Provence|Burgundy|Corsican|Breton|Vichy"},
    {"es", "Catalonia|Basque Country|Andalusia|Galicia|Canary Islands|Catalan|Majorca|Mallorca|Ibiza|Tenerife|Basque"},
    {"it", "Sicily|Sardinia|Lombardy|Tuscany|Calabria|Piedmont|Sicilian|Veneto|Umbria|Campania|Abruzzo|South Tyrol"},
    {"gb",
     "Yorkshire|Lancashire|Cornwall|Essex|Sussex|Surrey|Cumbria|Merseyside|Hampshire|Shetland|Orkney|Londoner|Midlands|"
     "East Anglia|Hebrides|Tyneside|Channel Tunnel"},
    {"ru",
     "Chechnya|Dagestan|Siberia|Ingushetia|North "
     "Ossetia|Tatarstan|Chechen|Siberian|Sakhalin|Kamchatka|Muscovite|Yakutia|Kuban|Bashkortostan|Kuril "
     "Islands|Kuriles|Chukotka|Stavropol"},
    {"ua", "Crimea|Crimean|Donbas|Donbass"},
    {"ge", "Abkhazia|South Ossetia|Abkhaz|Adzharia|Ajaria|Abkhazian|South Ossetian"},
    {"az", "Nakhichevan|Nagorny Karabakh|Karabakh"},
    {"md", "Transnistria|Transdniestria"},
    {"ba", "Republika Srpska|Bosnian Serb Republic"},
    {"rs", "Vojvodina|Presevo Valley"},
    {"iq", "Iraqi Kurdistan|Kurdistan|Anbar|Anbar Province|Green Zone|Nineveh"},
    {"ir", "Khuzestan|Strait of Hormuz"},
    {"il", "Negev|Galilee"},
    {"ps", "Gaza Strip|Gaza|West Bank|East Jerusalem|Gazan"},
    {"eg", "Sinai|Sinai Peninsula|Suez Canal|Nile Delta"},
    {"sd", "Darfur|South Kordofan|Blue Nile|Darfuri"},
    {"et", "Tigray|Ogaden|Oromia|Tigrayan|Oromo"},
    {"ng", "Biafra|Niger Delta|Borno|Biafran|Ogoniland"},
    {"cd", "Katanga|North Kivu|South Kivu|Kivu|Ituri|Kasai"},
    {"za", "KwaZulu-Natal|KwaZulu|Transvaal|Gauteng|Western Cape|Eastern Cape|Orange Free State|Natal|Witwatersrand"},
    {"zw", "Matabeleland|Mashonaland"},
    {"in",
     "Kerala|Bihar|Uttar Pradesh|Tamil Nadu|Gujarat|Maharashtra|Rajasthan|West Bengal|Assam|Karnataka|Andhra "
     "Pradesh|Orissa|Odisha|Haryana|Madhya Pradesh|Manipur|Nagaland|Goa|Jharkhand|Chhattisgarh|Telangana|Jammu and "
     "Kashmir|Ladakh|Tripura|Himachal Pradesh|Uttarakhand|Arunachal Pradesh|Andaman Islands"},
    {"pk",
     "Baluchistan|Balochistan|Waziristan|North Waziristan|South Waziristan|Sindh|North-West Frontier Province|Khyber "
     "Pakhtunkhwa|Baluch|Azad Kashmir|Khyber Pass"},
    {"af", "Helmand|Nangarhar|Tora Bora|Paktika|Khost|Uruzgan|Oruzgan|Panjshir|Kunar"},
    {"lk", "Tamil Eelam"},
    {"id",
     "Aceh|Bali|Java|Sumatra|Sulawesi|Kalimantan|Irian Jaya|West "
     "Papua|Acehnese|Balinese|Javanese|Maluku|Moluccas|Lombok|West Timor|Ambon"},
    {"my", "Sabah|Sarawak|Selangor|Johor|Johore|Kedah|Kelantan"},
    {"ph", "Mindanao|Luzon|Leyte|Visayas|Sulu|Palawan|Bataan|Corregidor"},
    {"jp", "Okinawa|Hokkaido|Kyushu|Honshu|Shikoku|Okinawan|Iwo Jima"},
    {"kr", "Jeju|Cheju"},
    {"mm", "Rakhine|Arakan|Rohingya|Shan State|Kachin|Karen State|Irrawaddy Delta"},
    {"vn", "Mekong Delta|Annam|Tonkin"},
    {"pg", "New Guinea|Kokoda|New Britain|Rabaul|Papua and New Guinea|Lae"},
    {"mx", "Chiapas|Baja California|Yucatan|Sinaloa|Chihuahua|Michoacan|Sonora|Tamaulipas|Nuevo Leon|Guerrero"},
    {"br", "Minas Gerais|Mato Grosso|Rio Grande do Sul|Bahia|Parana|Amazonas|Santa Catarina|Rondonia|Pernambuco"},
    {"ar", "Patagonia|Tierra del Fuego"},
    {"ec", "Galapagos|Galapagos Islands"},
    {"cl", "Atacama|Easter Island"},
    {"pt", "Azores|Madeira|Algarve"},
    {"dk", "Jutland"},
    {"fi", "Karelia"},
    {"nl", "Frisia|Limburg"},
    {"be", "Flanders|Wallonia|Flemish|Walloon|Fleming"},
    {"at", "Tyrol|Carinthia"},
    {"pl", "Silesia|Pomerania"},
    {"cz", "Bohemia|Moravia|Sudetenland"},
    {"ro", "Transylvania"},
    {"gr", "Crete|Corfu|Rhodes Island|Lesbos|Athenian"},
    {"hk", "New Territories"},
    {"tr", "Anatolia|Bosporus|Bosphorus|Dardanelles"},
    {"ly", "Cyrenaica|Tripolitania"},
    {"eh", "Polisario"},
    {"ye", "Houthi|Hadramaut"},
    {"bd", "East Pakistan"},
    {"kz", "Tengiz"},
};

constexpr PlaceRow governments[] = {
    {"us",
     "White House|Pentagon|State Department|Oval Office|U.S. Congress|US Congress|U.S. Senate|Federal Reserve|Treasury "
     "Department|Justice Department|Defense Department|Commerce Department|Agriculture Department|Labor "
     "Department|Energy Department|Homeland Security|Environmental Protection Agency|Securities and Exchange "
     "Commission|Central Intelligence Agency|Federal Bureau of Investigation|National Security Agency|Foggy "
     "Bottom|FBI|CIA|U.S. House|Internal Revenue Service|Federal Communications Commission|Federal Aviation "
     "Administration|Air Force One|Democratic National Committee|Republican National Committee|NASA|House "
     "Democrats|House Republicans|Senate Democrats|Senate Republicans|Federal Trade Commission|Commodity Credit "
     "Corporation|Federal Energy Regulatory Commission|National Transportation Safety Board"},
    {"ru", "Kremlin|Duma|State Duma|Lubyanka"},
    {"gb",
     "Downing Street|Whitehall|10 Downing Street|House of Commons|House of Lords|Buckingham "
     "Palace|Westminster|Scotland Yard|Number 10|Bank of England|Foreign and Commonwealth Office|Her Majesty's "
     "Government|His Majesty's Government|Holyrood|MI5|MI6|Windsor Castle"},
    {"fr", "Elysee|Elysee Palace|Élysée|Quai d'Orsay|Matignon|Bank of France"},
    {"de", "Bundestag|Bundesbank|Bundesrat|Bundeswehr|Luftwaffe|Reichstag"},
    {"cn", "Zhongnanhai|Great Hall of the People|Tiananmen|Tiananmen Square|People's Bank of China"},
    {"jp", "Bank of Japan|Yasukuni"},
    {"kr", "Blue House|Bank of Korea"},
    {"il", "Knesset|Mossad|Shin Bet|IDF"},
    {"in", "Lok Sabha|Rajya Sabha|Reserve Bank of India"},
    {"es", "Moncloa|Guardia Civil|Bank of Spain"},
    {"it", "Palazzo Chigi|Quirinale|Bank of Italy|Carabinieri"},
    {"tr", "Cankaya"},
    {"ie", "Dail|Taoiseach|Garda|Sinn Fein"},
    {"se", "Riksdag"},
    {"pl", "Sejm"},
    {"ua", "Verkhovna Rada"},
    {"nz", "Reserve Bank of New Zealand"},
    {"au", "Reserve Bank of Australia|Kirribilli House|ASIO|Kirribilli"},
    {"ca", "Rideau Hall|Parliament Hill|Bank of Canada|RCMP"},
    {"mm", "State Law and Order Restoration Council|SLORC"},
    {"ir", "Islamic Revolutionary Guard Corps|Islamic Revolutionary Guards"},
    {"suhh", "Supreme Soviet|Tass|Red Army"},
    {"va", "St. Peter's Square"},
    {"mx", "Los Pinos"},
    {"br", "Planalto"},
    {"ar", "Casa Rosada"},
    {"ve", "Miraflores"},
    {"th", "Bank of Thailand"},
    {"ps",
     "Palestine Liberation Organisation|Palestine Liberation Organization|PLO|Hamas|Palestinian National Authority"},
    {"lb", "Hezbollah|Hizbollah|Hizbullah"},
    {"af", "Taliban|Taleban"},
    {"za", "African National Congress|Union Buildings"},
};

constexpr PlaceRow fixed_phrases[] = {
    {"",
     "Latin America|Latin American|South America|South American|North America|North American|Central America|Central "
     "American|Pan American|Pan-American|Americas|Inter-American|Summit of the Americas|Organization of American "
     "States|Organisation of American States|Central Africa|West Indies|West Indian|East Indian|Indian Ocean|East "
     "Indies|South China Sea|East China Sea|China Sea|Sea of Japan|Gulf of Mexico|Gulf of Thailand|Gulf of Oman|Gulf "
     "of Guinea|Persian Gulf|Irish Sea|English Channel|Norwegian Sea|Philippine Sea|North Pole|South Pole|Mexican "
     "Gulf|Timor Sea|Tasman Sea|Spanish flu|Spanish Influenza|Russian roulette|Panama hat|Panama Papers|French "
     "fries|French toast|French kiss|French horn|French window|Turkish bath|Turkish delight|Danish pastry|Danish "
     "pastries|Swiss cheese|German shepherd|Indian summer|Dutch auction|Dutch courage|Dutch Harbor|Dutch oven|Dutch "
     "elm disease|Brazil nut|Brazil nuts|Bermuda Triangle|Bermuda shorts|Irish coffee|Irish setter|Greek tragedy|Greek "
     "chorus|China syndrome|Chinese whispers|Chinese wall|Mexican wave|Mexican standoff|Welsh rarebit|Scotch "
     "whisky|Guinea pig|Guinea pigs|Holland Park|Jordan River|River Jordan|Air Jordan|Cuba Gooding|Lake Chad|American "
     "football|American English|British English|American Dream|Arabian Gulf|Roman Catholic|Roman Catholics|English "
     "language|English-language|Spanish language|Spanish-language|French "
     "language|English-speaking|Spanish-speaking|French-speaking|German-speaking|Portuguese-speaking|Russian-speaking|"
     "Chinese language|Greek Orthodox|Russian Orthodox|Egyptian cotton|Cuban heel|Venetian blind|Persian "
     "carpet|Persian cat|Siamese twin|Siamese twins|Siamese cat|Plaster of Paris|Paris Hilton|Denzel Washington|Booker "
     "T. Washington|George Washington|Prince of Wales|Princess of Wales|Duke of Edinburgh|Duchess of Cornwall|Duke of "
     "Wellington|Duke of Sussex|Duchess of Sussex|Duke of Cambridge|Duchess of Cambridge|Duke of York|Earl of "
     "Essex|Anglo American|China Lake|Georgia Tech|Georgia-Pacific|Georgia Pacific|Manila envelope|Manila "
     "hemp|Brussels sprout|Brussels sprouts|Vienna sausage|Holland America Line|Madeira wine|Nile perch|Eau de "
     "Cologne|Treaty of Rome|Treaty of Versailles|Treaty of Lisbon|Lisbon Treaty|Treaty of Paris|Paris Agreement|Paris "
     "accord|Paris climate agreement|Kyoto Protocol|Kyoto Treaty|Geneva Convention|Geneva Conventions|Vienna "
     "Convention|Helsinki Accords|Maastricht Treaty|Warsaw Pact|Rome Statute|Oslo Accords|Dayton Accords|Camp David "
     "Accords|Cotonou Agreement|Paris Club|Bretton Woods|Colombo Plan|Lome Convention|Basel Committee|Marrakesh "
     "Agreement|Montreal Protocol|Hague Convention|Washington Post|Washington Times|New York Times|Los Angeles "
     "Times|Boston Globe|Chicago Tribune|Chicago Sun-Times|New York Post|Jerusalem Post|Moscow Times|Times of "
     "London|Times of India|Daily Telegraph of London|Japan Times|Korea Times|Korea Herald|China Daily|Bangkok "
     "Post|Straits Times|Sydney Morning Herald|Irish Times|South China Morning Post|Miami Herald|Houston Chronicle|San "
     "Francisco Chronicle|Denver Post|Dallas Morning News|Wall Street Journal|Philadelphia Inquirer|Detroit Free "
     "Press|Toronto Star|Turkey Creek|Georgia O'Keeffe|Lebanon Valley|Poland Spring|India ink|India rubber|British "
     "thermal unit|British thermal units|Chinese New Year|Hungarian goulash|Hong Kong flu|Japanese beetle|Japanese "
     "beetles|Israel Putnam"},
    {"us",
     "American Airlines|American Express|American Electric Power|American Motors|American Brands|American "
     "Standard|American International Group|American Medical|Bank of America|American Home Products|American "
     "Cyanamid|American Telephone and Telegraph|American League|Dow Jones|Philadelphia Eagles|Washington "
     "Redskins|Washington Nationals|New England Patriots|Dallas Cowboys|New Orleans Saints|Los Angeles Lakers|Boston "
     "Red Sox|Boston Celtics|Miami Dolphins|Chicago Bulls|Chicago Cubs|Houston Rockets|Texas Instruments|Kansas City "
     "Chiefs"},
    {"fr", "Air France|Credit Lyonnais|Tour de France|French Open"},
    {"gb",
     "British Airways|British Petroleum|British Telecom|British Gas|Royal Bank of Scotland|Bank of Scotland|British "
     "Steel|British Aerospace|New Scotland Yard|Lloyds of London|Lloyd's of London|University of Oxford|University of "
     "Cambridge|Cambridge University|Oxford University|London Stock Exchange|Manchester United|Manchester City"},
    {"jp", "Japan Airlines|Japan Air Lines"},
    {"cn", "Air China|Bank of China|China Eastern|China Southern"},
    {"in", "Air India"},
    {"ca", "Air Canada|Hudson's Bay|Montreal Canadiens|Toronto Maple Leafs|Bank of Nova Scotia|Bank of Montreal"},
    {"nz", "Air New Zealand"},
    {"de", "Deutsche Bank|Bayern Munich"},
    {"es", "Real Madrid|FC Barcelona"},
    {"ch", "Swiss Re|Swissair"},
    {"it", "AC Milan|Inter Milan|Inter-Milan"},
    {"hk", "Hong Kong and Shanghai Banking Corporation|Cathay Pacific"},
};

}  // namespace

std::span<const PlaceRow> region_rows() noexcept { return regions; }
std::span<const PlaceRow> government_rows() noexcept { return governments; }
std::span<const PlaceRow> fixed_phrase_rows() noexcept { return fixed_phrases; }

}  // namespace dateline::facts
