#include "common/facts/lists/gazetteer_tables.hpp"

namespace dateline::facts {
namespace {

/// Cities that the news names without their country. A name shared by cities of several countries stands with the one
/// that the news means most; names that are above all words, persons or several places are left out.
constexpr PlaceRow cities[] = {
    {"ae", "Dubai|Sharjah|Fujairah|Ras al-Khaimah"},
    {"af", "Kandahar|Herat|Jalalabad|Mazar-i-Sharif|Kunduz|Ghazni|Lashkar Gah|Bagram"},
    {"al", "Durres|Vlore"},
    {"am", "Gyumri"},
    {"ao", "Benguela|Huambo|Lobito"},
    {"ar", "Rosario|Mendoza|Mar del Plata|Bahia Blanca|Ushuaia"},
    {"at", "Salzburg|Graz|Innsbruck|Linz|Klagenfurt"},
    {"au",
     "Sydney|Melbourne|Brisbane|Perth|Adelaide|Hobart|Darwin|Cairns|Townsville|Wollongong|Geelong|Alice "
     "Springs|Ballarat|Bendigo|Toowoomba|Rockhampton|Wagga Wagga|Parramatta|Fremantle|Launceston|Gold "
     "Coast|Dubbo|Kalgoorlie|Port Arthur|Penrith|Yirrkala|Mt. Isa|Mount Isa"},
    {"az", "Ganja|Sumgait|Nagorno-Karabakh|Stepanakert"},
    {"ba", "Banja Luka|Mostar|Srebrenica|Tuzla|Zenica|Bihac|Gorazde"},
    {"bb", "Bridgetown"},
    {"bd", "Chittagong|Khulna|Rajshahi|Sylhet|Cox's Bazar"},
    {"be", "Antwerp|Ghent|Bruges|Liege|Charleroi|Leuven|Ostend|Zeebrugge|Namur|Mons"},
    {"bf", "Bobo-Dioulasso"},
    {"bg", "Plovdiv|Varna|Burgas"},
    {"bj", "Cotonou"},
    {"bo", "Cochabamba|Santa Cruz de la Sierra|Sucre|Potosi|Oruro"},
    {"br",
     "Rio de Janeiro|Sao Paulo|Belo Horizonte|Porto Alegre|Recife|Fortaleza|Manaus|Curitiba|Belem|Salvador da "
     "Bahia|Campinas|Santos|Rio|Paranagua"},
    {"by", "Brest-Litovsk|Gomel|Grodno|Vitebsk"},
    {"ca",
     "Toronto|Montreal|Vancouver|Calgary|Edmonton|Winnipeg|Quebec "
     "City|Halifax|Saskatoon|Regina|Fredericton|Charlottetown|Whitehorse|Yellowknife|Mississauga|Hamilton, "
     "Ontario|Windsor, Ontario|London, Ontario|Victoria, B.C.|Iqaluit|Sudbury|Thunder Bay|Kitchener|Oshawa"},
    {"cd", "Lubumbashi|Goma|Bukavu|Kisangani|Bunia|Kananga|Mbuji-Mayi|Beni, Congo|Butembo|Uvira"},
    {"cg", "Pointe-Noire"},
    {"ch", "Zurich|Geneva|Basel|Basle|Lausanne|Lucerne|Lugano|Davos|St. Gallen|Winterthur|Zug"},
    {"ci", "Bouake"},
    {"cl", "Valparaiso|Concepcion|Antofagasta|Punta Arenas|Iquique"},
    {"cm", "Douala"},
    {"cn",
     "Shanghai|Guangzhou|Canton, "
     "China|Shenzhen|Tianjin|Tientsin|Chongqing|Chungking|Wuhan|Nanjing|Nanking|Chengdu|Xi'an|Xian|Hangzhou|Shenyang|"
     "Mukden|Harbin|Dalian|Qingdao|Urumqi|Lhasa|Kunming|Kashgar|Xiamen|Suzhou|Zhengzhou|Changsha|Jinan|Fuzhou|Nanchang|"
     "Guiyang|Lanzhou|Hefei|Taiyuan|Ningbo|Wenzhou|Dongguan|Sanya|Hohhot|Nanning|Tangshan|Zhuhai"},
    {"co", "Medellin|Cali|Barranquilla|Cartagena, Colombia|Bucaramanga"},
    {"cu", "Santiago de Cuba|Guantanamo Bay|Guantanamo|Guantánamo"},
    {"cy", "Limassol|Larnaca|Paphos|Famagusta"},
    {"cz", "Brno|Ostrava|Plzen|Pilsen"},
    {"de",
     "Munich|Frankfurt|Hamburg|Cologne|Stuttgart|Duesseldorf|Dusseldorf|Dortmund|Essen|Leipzig|Dresden|Bremen|Hanover|"
     "Nuremberg|Nuernberg|Karlsruhe|Mannheim|Heidelberg|Potsdam|Rostock|Kiel|Wiesbaden|Mainz|Bochum|Duisburg|"
     "Leverkusen|Ludwigshafen|Wolfsburg|Freiburg|Augsburg|Erfurt|Magdeburg|Chemnitz|Ramstein|Berchtesgaden|Goettingen|"
     "Luebeck"},
    {"dk", "Aarhus|Odense|Aalborg|Esbjerg"},
    {"dz", "Oran|Constantine, Algeria|Annaba|Tizi Ouzou"},
    {"ec", "Guayaquil|Cuenca, Ecuador"},
    {"ee", "Tartu|Narva"},
    {"eg", "Alexandria, Egypt|Port Said|Suez|Luxor|Aswan|Sharm el-Sheikh|Giza|Ismailia|Tahrir Square"},
    {"es",
     "Barcelona|Seville|Bilbao|Zaragoza|Malaga|San Sebastian|Pamplona|Santander|Palma de Mallorca|Salamanca|Toledo, "
     "Spain|Guernica|Ceuta|Melilla"},
    {"et", "Dire Dawa|Mekelle"},
    {"fi", "Tampere|Turku|Espoo|Oulu"},
    {"fr",
     "Marseille|Marseilles|Lyon|Lyons|Toulouse|Bordeaux|Strasbourg|Lille|Nantes|Montpellier|Rennes|Le "
     "Havre|Grenoble|Dijon|Cannes|Calais|Dunkirk|Versailles|Rouen|Reims|Rheims|Metz|Toulon|Avignon|Lourdes|Le "
     "Mans|Evian|Biarritz|Brest, France|Nice, France|Caen|Amiens|Verdun|Villers-Bretonneux"},
    {"gb",
     "Manchester|Liverpool|Leeds|Sheffield|Bristol|Edinburgh|Glasgow|Cardiff|Belfast|Aberdeen|Nottingham|Southampton|"
     "Leicester|Coventry|Swansea|Dundee|Brighton|Plymouth, England|Portsmouth, England|Birmingham, "
     "England|Oxford|Cambridge, "
     "England|Londonderry|Lockerbie|Middlesbrough|Sunderland|Wolverhampton|Stoke-on-Trent|Norwich|Ipswich|Gleneagles|"
     "Heathrow|Sellafield|Stansted|Gatwick|Hillsborough|Wimbledon|Newcastle upon Tyne|Stormont|Inverness"},
    {"ge", "Batumi|Sukhumi|Tskhinvali|Kutaisi|Gori|Poti"},
    {"gh", "Kumasi|Tema|Tamale"},
    {"gr", "Thessaloniki|Salonika|Piraeus|Patras|Heraklion"},
    {"gt", "Quetzaltenango"},
    {"hk", "Kowloon"},
    {"hn", "San Pedro Sula"},
    {"hr", "Dubrovnik|Rijeka|Vukovar|Osijek|Zadar|Split, Croatia|Knin"},
    {"ht", "Cap-Haitien|Gonaives|Cite Soleil"},
    {"hu", "Debrecen|Szeged|Pecs|Gyor"},
    {"id",
     "Surabaya|Bandung|Medan|Denpasar|Kuta|Semarang|Makassar|Palembang|Yogyakarta|Jogjakarta|Banda Aceh|Palu|Bogor"},
    {"ie", "Cork, Ireland|Limerick|Galway|Waterford"},
    {"il", "Tel Aviv|Haifa|Beersheba|Ashdod|Ashkelon|Eilat|Sderot|Netanya|Nazareth"},
    {"in",
     "Mumbai|Bombay|Kolkata|Calcutta|Chennai|Madras|Bangalore|Bengaluru|Hyderabad|Ahmedabad|Pune|Srinagar|Jammu|"
     "Lucknow|Jaipur|Kanpur|Nagpur|Patna|Bhopal|Amritsar|Ayodhya|Varanasi|Agra|Guwahati|Chandigarh|Surat|Kochi|Cochin|"
     "Thiruvananthapuram|Visakhapatnam|Ludhiana|Ranchi|Bhubaneswar|Imphal"},
    {"iq",
     "Basra|Mosul|Kirkuk|Fallujah|Falluja|Najaf|Karbala|Kerbala|Tikrit|Ramadi|Erbil|Irbil|Arbil|Samarra|Nasiriyah|"
     "Baquba|Sulaimaniya|Sadr City|Abu Ghraib|Halabja"},
    {"ir", "Isfahan|Mashhad|Tabriz|Shiraz|Qom|Natanz|Bushehr|Abadan|Bandar Abbas|Khorramshahr|Kharg Island|Fordow"},
    {"it",
     "Milan|Naples|Turin|Palermo|Genoa|Florence, "
     "Italy|Venice|Bologna|Bari|Trieste|Verona|Pisa|Cagliari|Catania|Brindisi|L'Aquila|Lampedusa|Padua|Siena|Perugia|"
     "Messina"},
    {"jm", "Montego Bay"},
    {"jo", "Aqaba|Zarqa|Irbid"},
    {"jp",
     "Osaka|Kyoto|Yokohama|Nagoya|Sapporo|Kobe|Fukuoka|Hiroshima|Nagasaki|Sendai|Kawasaki|Fukushima|Nagano|Niigata|"
     "Narita|Naha|Kitakyushu|Tsukuba|Toyota City"},
    {"ke", "Mombasa|Kisumu|Nakuru|Eldoret|Dadaab|Garissa"},
    {"kg", "Osh"},
    {"kh", "Siem Reap|Battambang|Sihanoukville"},
    {"kp", "Yongbyon|Kaesong|Wonsan|Punggye-ri"},
    {"kr", "Busan|Pusan|Incheon|Inchon|Daegu|Taegu|Gwangju|Kwangju|Ulsan|Daejeon|Taejon|Pyeongchang|Pohang|Panmunjom"},
    {"kz", "Almaty|Alma-Ata|Karaganda|Semipalatinsk|Baikonur|Aktau"},
    {"la", "Luang Prabang"},
    {"lb", "Sidon|Tyre, Lebanon|Baalbek|Bekaa Valley|Bekaa"},
    {"lk", "Jaffna|Trincomalee|Kandy|Galle|Batticaloa"},
    {"lt", "Kaunas|Klaipeda"},
    {"lv", "Daugavpils|Ventspils|Jurmala"},
    {"ly", "Benghazi|Misrata|Misurata|Sirte|Tobruk|Zawiya|Ajdabiya|Brega|Ras Lanuf"},
    {"ma", "Casablanca|Marrakesh|Marrakech|Tangier|Fez, Morocco|Agadir"},
    {"md", "Tiraspol"},
    {"ml", "Timbuktu|Kidal"},
    {"mm", "Mandalay|Sittwe"},
    {"mx",
     "Guadalajara|Monterrey|Tijuana|Ciudad Juarez|Acapulco|Cancun|Puebla|Veracruz|Oaxaca|Culiacan|Nuevo "
     "Laredo|Matamoros|Reynosa|Mexicali|Los Cabos|Morelia"},
    {"my", "Penang|Johor Bahru|Kuching|Kota Kinabalu|Ipoh|Malacca|Sepang"},
    {"mz", "Beira|Nampula|Pemba"},
    {"na", "Walvis Bay"},
    {"ne", "Agadez|Diffa"},
    {"ng", "Lagos|Kano|Ibadan|Kaduna|Port Harcourt|Maiduguri|Jos|Enugu|Benin City|Chibok"},
    {"ni", "Leon, Nicaragua|Bluefields"},
    {"nl", "Rotterdam|Utrecht|Eindhoven|Groningen|Maastricht|Delft|Haarlem|Schiphol|Arnhem"},
    {"no", "Bergen|Trondheim|Stavanger|Tromso|Utoya|Utøya"},
    {"nz", "Auckland|Christchurch|Dunedin|Rotorua|Queenstown|Waitangi|Tauranga"},
    {"pe", "Cuzco|Cusco|Arequipa|Trujillo, Peru|Callao|Ayacucho"},
    {"ph", "Quezon City|Cebu|Davao|Zamboanga|Subic Bay|Tacloban|Baguio|Jolo|Marawi"},
    {"pk", "Karachi|Lahore|Rawalpindi|Peshawar|Quetta|Faisalabad|Multan|Abbottabad|Gwadar|Swat Valley|Mingora|Sialkot"},
    {"pl", "Krakow|Cracow|Gdansk|Lodz|Wroclaw|Poznan|Szczecin|Katowice|Lublin|Auschwitz"},
    {"ps", "Gaza City|Nablus|Hebron|Jenin|Bethlehem|Jericho|Rafah|Khan Yunis|Khan Younis|Tulkarm|Qalqilya"},
    {"pt", "Porto|Oporto|Faro|Funchal|Coimbra|Fatima"},
    {"py", "Ciudad del Este"},
    {"ro", "Timisoara|Cluj|Constanta|Iasi|Brasov|Ploiesti"},
    {"rs", "Novi Sad|Kragujevac"},
    {"ru",
     "St. Petersburg|Saint "
     "Petersburg|Leningrad|Stalingrad|Volgograd|Vladivostok|Novosibirsk|Yekaterinburg|Sverdlovsk|Grozny|Sochi|Beslan|"
     "Kazan|Murmansk|Rostov-on-Don|Krasnoyarsk|Irkutsk|Samara|Kaliningrad|Arkhangelsk|Khabarovsk|Gorky|Nizhny "
     "Novgorod|Makhachkala|Omsk|Chelyabinsk|Smolensk|Yakutsk|Novorossiisk"},
    {"sa", "Jeddah|Jidda|Mecca|Medina, Saudi Arabia|Dhahran|Dammam|Taif|Ras Tanura|Khobar"},
    {"sd", "Port Sudan|Omdurman|Nyala|El Fasher|Abyei"},
    {"se", "Gothenburg|Malmo|Malmoe|Uppsala|Kiruna|Norrkoping"},
    {"si", "Maribor"},
    {"sk", "Kosice"},
    {"so", "Kismayo|Baidoa|Hargeisa|Bosaso|Beledweyne"},
    {"ss", "Malakal|Bor, South Sudan|Bentiu"},
    {"sy", "Aleppo|Homs|Hama|Latakia|Deraa|Daraa|Idlib|Raqqa|Palmyra|Deir al-Zor|Deir Ezzor|Kobani|Ghouta|Qamishli"},
    {"th", "Chiang Mai|Phuket|Pattaya|Koh Samui|Udon Thani|Hat Yai|Chiang Rai"},
    {"tn", "Sousse|Sfax|Sidi Bouzid|Bizerte"},
    {"tr",
     "Istanbul|Izmir|Adana|Diyarbakir|Antalya|Bursa|Gaziantep|Incirlik|Gezi Park|Ceyhan|Constantinople|Gallipoli"},
    {"tw", "Kaohsiung|Taichung|Tainan|Hsinchu|Keelung"},
    {"tz", "Arusha|Mwanza|Stone Town"},
    {"ua",
     "Odessa, "
     "Ukraine|Odesa|Kharkiv|Kharkov|Donetsk|Luhansk|Lugansk|Lviv|Lvov|Mariupol|Sevastopol|Simferopol|Slovyansk|"
     "Sloviansk|Chernobyl|Chornobyl|Dnipropetrovsk|Kherson|Yalta|Bucha|Zaporizhzhia|Debaltseve|Kramatorsk"},
    {"ug", "Entebbe|Gulu|Jinja"},
    {"us",
     "New York City|New York|Los Angeles|Chicago|Houston|Philadelphia|San Francisco|Dallas|Boston|Atlanta|Athens, "
     "Georgia|Rome, Georgia|Augusta, Georgia|Savannah, Georgia|Columbus, "
     "Georgia|Miami|Detroit|Seattle|Denver|Phoenix|San Diego|Minneapolis|St. Louis|Saint "
     "Louis|Baltimore|Cleveland|Pittsburgh|New Orleans|Las Vegas|Salt Lake City|Kansas City|Oklahoma "
     "City|Cincinnati|Indianapolis|Milwaukee|Memphis|Nashville|Charlotte, N.C.|Charlotte|Tampa|Orlando|Fort Worth|San "
     "Antonio|Austin, Texas|El Paso|Tucson|Albuquerque|Honolulu|Anchorage|Sacramento|Oakland|San Jose, California|San "
     "Jose, Calif|Hartford|Stamford|Buffalo, N.Y.|Rochester, N.Y.|Albany|Newark|Jersey City|Richmond, Va|Norfolk, "
     "Va|Raleigh|Louisville|Birmingham, Ala|Birmingham, Alabama|Montgomery, Ala|Tulsa|Omaha|Wichita|Des Moines|Little "
     "Rock|Baton Rouge|Jacksonville|Fort Lauderdale|Palo Alto|Cupertino|Silicon "
     "Valley|Hollywood|Manhattan|Brooklyn|Bronx|Staten Island|Wall Street|Cape Canaveral|Ground Zero|West Point|Camp "
     "David|Los Alamos|Guantanamo Bay Naval Base|Ferguson, Missouri|Columbine|Newtown, Connecticut|Fort Hood|Fort "
     "Bragg|Annapolis|Boise|Spokane|Tacoma|Colorado Springs|Akron|Dayton|Toledo|Columbus, "
     "Ohio|Columbus|Harrisburg|Allentown|Wilmington|Greenwich, Conn|White Plains|Long Island|Palm Beach|Beverly "
     "Hills|Santa Monica|Malibu|Berkeley|Anaheim|Long Beach|Pasadena|Burbank|Irvine|Santa Clara|Sunnyvale|Mountain "
     "View|Redmond|Bethesda|Chattanooga|Knoxville|Huntsville|Mobile, "
     "Ala|Shreveport|Lubbock|Amarillo|Plano|Scottsdale|Cedar Rapids|Ann Arbor|Grand "
     "Rapids|Lansing|Dearborn|Fargo|Sioux Falls|Billings|Cheyenne|Topeka|Tallahassee|Augusta, "
     "Ga|Savannah|Charleston|Myrtle Beach|Greensboro|Winston-Salem|Durham, N.C.|Roanoke|Concord, "
     "N.H.|Montpelier|Bangor|Juneau|Fairbanks|Pearl Harbor|Gettysburg|Selma|Waco|Roswell|Quantico|Bismarck"},
    {"uz", "Samarkand|Bukhara|Andijan|Andizhan"},
    {"ve", "Maracaibo|Barquisimeto|San Cristobal, Venezuela"},
    {"vn", "Ho Chi Minh City|Saigon|Da Nang|Danang|Haiphong|Dien Bien Phu|Nha Trang|Khe Sanh"},
    {"vu", "Port Vila|Vila"},
    {"ye", "Aden|Hodeidah|Taiz|Marib|Sa'ada|Saada"},
    {"za",
     "Johannesburg|Cape Town|Durban|Soweto|Bloemfontein|Port Elizabeth|Sharpeville|Marikana|Polokwane|Robben Island"},
    {"zm", "Ndola|Kitwe|Livingstone, Zambia"},
    {"zw", "Bulawayo|Mutare|Victoria Falls|Salisbury, Rhodesia"},
};

}  // namespace

std::span<const PlaceRow> city_rows() noexcept { return cities; }

}  // namespace dateline::facts
