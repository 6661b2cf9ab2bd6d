#include "common/facts/lists/organisations_table.hpp"

namespace dateline::facts {
namespace {

using enum OrganisationKind;

constexpr OrganisationRow rows[] = {
    {"Petrobras|Tanjug|Citibank|Citicorp|Rockwell International|Marine Midland|Southwestern Bell|Taco Bell|"
     "Prudential-Bache|Pemex|Gazprom|Rosneft|Tass|Itar-Tass|Interfax|Xinhua|Kyodo|Anadolu|Aramco|Paribas|Nestle|"
     "Volkswagen|Daimler|Siemens|Lufthansa|Aeroflot|Huawei|Alibaba|Tencent|Samsung|Hyundai|Toyota|Honda|Sony|Nintendo",
     "", society, ""},
    // Firms named after people.
    {"Morgan Stanley|Wells Fargo|Merrill Lynch|Johnson & Johnson|Goldman Sachs|Goldman|JPMorgan Chase|JP Morgan|J.P. "
     "Morgan|JPMorgan|Morgan Guaranty|Morgan Grenfell|Bear Stearns|Lehman Brothers|Salomon Brothers|Drexel "
     "Burnham|Drexel "
     "Burnham Lambert|Charles Schwab|Baker Hughes|General Motors|General Electric|General Mills|General Foods|Major "
     "League Baseball|Major League Soccer|Dean Witter|Dean Witter Reynolds|Kidder Peabody|Smith Barney|Paine "
     "Webber|PaineWebber|Shearson "
     "Lehman|E.F. Hutton|L.F. Rothschild|Charles Schwab Corp|Raymond James Financial|Edward Jones|Brown Brothers "
     "Harriman|Alex "
     "Brown|Piper "
     "Jaffray|Dain Bosworth|Donaldson Lufkin|Donaldson, Lufkin & Jenrette|Kohlberg Kravis Roberts|Kleinwort "
     "Benson|Hoare "
     "Govett|James Capel|Robert Fleming Holdings|Lazard Freres|Baring Brothers|Credit Suisse|First Boston",
     "", society, ""},
    {"Philip Morris|Eli Lilly|Ernst & Young|Arthur Andersen|Arthur Young|Price Waterhouse|Coopers & Lybrand|Peat "
     "Marwick|Touche Ross|Booz Allen|Booz Allen Hamilton|McKinsey|Harley-Davidson|Harley Davidson|John Deere|Procter & "
     "Gamble|Hewlett-Packard|Hewlett Packard|Rolls-Royce|Rolls Royce|Marks & Spencer|Marks and Spencer|Abercrombie & "
     "Fitch|Estee Lauder|Elizabeth Arden|Helena Rubinstein|Calvin Klein|Ralph Lauren Corp|Tommy Hilfiger Corp|Louis "
     "Vuitton|Christian Dior|Hugo Boss|Jack Daniel's|Jim Beam|Johnnie Walker|Ben & Jerry's|Mary Kay|Jenny Craig|Sara "
     "Lee|"
     "Betty Crocker|Oscar Mayer|Hershey|Mars Inc|Levi Strauss|Dow Jones|Dow Chemical|Standard & Poor's|Standard & Poor|"
     "Standard and Poor's|Dun & Bradstreet|Black & Decker|Stanley Works|Parker Hannifin|Parker Drilling|Thomas Cook|"
     "Thomson Reuters|Walt Disney|Warner Bros|Warner Brothers|Time Warner|Henry Schein|Simon & Schuster|Random House|"
     "William Morris Agency|William Hill|Ladbrokes|Max Factor|Martin Marietta|Lockheed Martin|Northrop Grumman|General "
     "Dynamics|McDonnell Douglas|Pratt & Whitney|Booker McConnell|Jardine Matheson|Swire Pacific|Hutchison Whampoa|Sun "
     "Hung Kai|Li & Fung|Cathay Pacific|Tata Steel|Tata Motors|Mercedes-Benz|Mercedes Benz|Daimler-Benz|Daimler "
     "Benz|Aston "
     "Martin|Alfa Romeo|Mary Poppins|Dun and Bradstreet|Allen & Overy|Baker McKenzie|Clifford Chance|Freddie "
     "Mac|Fannie "
     "Mae|Sallie Mae|Ginnie Mae|Susan G. Komen|Mercy Corps|Christian Aid|Save the Children|Tiffany & Co|Sotheby's|"
     "Christie's|Lloyd's|Lloyds|Lloyd's of London|Barclays|Burger King|Carl's Jr|Dairy Queen|Tim Hortons|Ann "
     "Taylor|Lane "
     "Bryant|Brooks Brothers|Foot Locker|Victoria's Secret|Virgin Atlantic|Virgin Galactic|Ford Motor|Ford|Chrysler|"
     "Toyota|Honda|Nissan|Mazda|Suzuki Motor|Mitsubishi|Porsche|Ferrari SpA|Fiat|Renault|Peugeot|Siemens|Bosch|Bayer|"
     "Merck|Pfizer|Sandoz|Roche|Nestle|Danone|Heineken|Carlsberg|Michelin|Bechtel|Halliburton|Schlumberger|Boeing|"
     "Airbus|"
     "Dell|Nike|Gucci|Prada|Armani SpA|Kellogg|Campbell Soup|Heinz|Kraft|Wendy's|McDonald's|Macy's|Sears|Sears Roebuck|"
     "J.C. Penney|Kmart|Woolworths|Coles "
     "Myer|Qantas|Huawei|Lenovo|Samsung|Hyundai|Daewoo|Foxconn|Tencent|Alibaba|Baidu|"
     "Ping An|Ant Financial|Goodyear|Firestone|Bethlehem Steel|Carter Hawley Hale|Carter Hawley|Allen Group|Allied "
     "Lyons|"
     "Grand Metropolitan|Hanson Trust|Burlington Northern|Santa Fe|Norfolk Southern|Southland|Texaco|Chevron|Phillips "
     "Petroleum|Murphy Oil|Marathon Oil|Conoco|Amoco|Bristol-Myers|Bristol-Myers Squibb|Smith Kline|SmithKline|Glaxo|"
     "Beecham|Gillette|Revlon|Avon|Colgate-Palmolive|Kimberly-Clark|Georgia-Pacific|Georgia Pacific|Louisiana-Pacific|"
     "Champion International|James River|Scott Paper|Jefferson Smurfit|Harcourt Brace|Harcourt Brace "
     "Jovanovich|Macmillan "
     "Inc|McGraw-Hill|McGraw Hill|Reader's Digest|Dow Corning|Owens Corning|Johnson Controls|Raytheon|Rockwell "
     "International|Caterpillar|Kraft Foods|Jane's|Kaiser Permanente|Blue Cross|Blue Shield|Planned Parenthood|Alcoa|"
     "Red Cross|Red Crescent",
     "", society, ""},
    // The press.
    {"Reuters|Associated Press|AP|Agence France-Presse|AFP|Bloomberg News|Bloomberg|Xinhua|Tass|Itar-Tass|Interfax|BBC|"
     "CNN|CBS|NBC|ABC|ABC Radio|ABC News|CBS News|NBC News|Fox News|PBS|NPR|Al Jazeera|Al-Jazeera|Al "
     "Arabiya|Al-Arabiya|"
     "Al-Ahram|Al Ahram|Sky News|Der Spiegel|Spiegel|Die Welt|Le Monde|Le Figaro|El Pais|El Mundo|La Stampa|Corriere "
     "della "
     "Sera|Jiji|Kyodo|Yonhap|Antara|Bernama|Press Trust|Wall Street Journal|New York Times|Washington Post|Financial "
     "Times|The Times|The Guardian|The Economist|Daily Telegraph|Daily Mail|Daily Mirror|Sunday Times|Sydney Morning "
     "Herald|The Age|The Australian|Los Angeles Times|Chicago Tribune|USA Today|Time Magazine|Newsweek|Forbes|Meet the "
     "Press|Good Morning America|Wikinews|Wikipedia|Facebook|Twitter|Google|YouTube|Instagram|WhatsApp|Apple|Microsoft|"
     "Amazon|Netflix|Spotify|Uber|Tesla|Wikileaks|WikiLeaks|Radio Free Europe|Haaretz|Asahi Shimbun|Yomiuri Shimbun|"
     "Nikkei|Dow Jones Newswires",
     "", society, ""},
    // Movements and parties whose names could be people.
    {"Al Qaeda|Al-Qaeda|al-Qaida|Al Qaida|al Qaeda|al-Qa'ida|Boko Haram|Al Shabaab|Al-Shabaab|al-Shabab|Al "
     "Shabab|Hamas|"
     "Hezbollah|Hizbollah|Hizbullah|Fatah|Taliban|Taleban|Islamic State|Isis|ISIS|Isil|Daesh|Sinn Fein|Fianna "
     "Fail|Fine "
     "Gael|Plaid Cymru|Likud|Kadima|Tamil Tigers|Shining Path|Khmer Rouge|Viet Cong|Abu Sayyaf|Jemaah Islamiyah|Jabhat "
     "al-Nusra|al-Nusra Front|Ansar al-Sharia|Ansar Dine|Janata Dal|Bharatiya Janata|Bharatiya Janata Party|BJP|Golkar|"
     "Solidarity|Democratic Unionists|Georgian Dream|United Russia|Syriza|Podemos|Five Star|Nidaa Tounes|Ennahda|Pheu "
     "Thai|Umno|Barisan Nasional|Zanu-PF|ZANU-PF|Frelimo|Renamo|Unita|Swapo|African National Congress|ANC|Tea "
     "Party|Labour|"
     "Labor|Tories|Conservatives|Liberal Democrats|Lib Dems|Greens|Christian Democrats|Social Democrats|Communist "
     "Party|"
     "Workers' Party|Democratic Party|Republican Party|Labour Party|Labor Party|Liberal Party|National "
     "Party|Conservative "
     "Party|Ku Klux Klan|Muslim Brotherhood|Democratic Unionist Party|Ulster Unionists|Scottish National "
     "Party|SNP|Party "
     "of Regions|Golden Dawn|Front National|National Front|Forza Italia",
     "", society, ""},
    // Schools and sport.
    {"Johns Hopkins|Johns Hopkins University|William & Mary|William and "
     "Mary|Harvard|Yale|Stanford|Princeton|Cornell|Duke "
     "University|Dartmouth|Sciences Po|Brookings|Brookings Institution|Chatham House|Carnegie Mellon|Carnegie "
     "Endowment|"
     "Rand Corporation|Cato Institute|Heritage Foundation|Oxfam|Greenpeace|Amnesty International|Human Rights Watch|"
     "Transparency International|Real Madrid|Manchester United|Manchester City|Chelsea|Arsenal|Liverpool FC|Aston "
     "Villa|"
     "West Ham|West Ham United|Tottenham Hotspur|Crystal Palace|Bayern Munich|Borussia Dortmund|Inter Milan|AC "
     "Milan|Paris "
     "Saint-Germain|Celtic|Rangers|Red Sox|White Sox|New England Patriots|Dallas Cowboys|Green Bay Packers|Boston "
     "Celtics|"
     "Los Angeles Lakers|St Kilda|Port Adelaide|Nottingham Forest|Leeds United|Newcastle United|Queens Park "
     "Rangers|Charlton "
     "Athletic|Preston North End|Boca Juniors|River Plate|Colo Colo|FIFA|Fifa|UEFA|Uefa|IOC|International Olympic "
     "Committee|"
     "Rolling Stones|Pink Floyd|Led Zeppelin|Lynyrd Skynyrd|Jethro Tull|Black Sabbath|Guns N' Roses",
     "", society, ""},
};

}  // namespace

std::span<const OrganisationRow> societies() noexcept { return rows; }

}  // namespace dateline::facts
