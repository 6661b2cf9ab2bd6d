#include "common/facts/lists/organisations_table.hpp"

namespace dateline::facts {
namespace {

using enum OrganisationKind;

constexpr OrganisationRow rows[] = {
    {"presidency|presidential palace|president's office|office of the president|presidential administration",
     "presidency", presidency, ""},
    {"White House|Oval Office", "presidency", presidency, "us"},
    {"Kremlin", "presidency", presidency, "ru"},
    {"Elysee|Elysee Palace", "presidency", presidency, "fr"},
    {"Blue House", "presidency", presidency, "kr"},
    {"Malacanang|Malacanang Palace", "presidency", presidency, "ph"},
    {"Downing Street|10 Downing Street|Number 10|Whitehall", "government", government, "gb"},
    {"government|cabinet|prime minister's office|cabinet office|council of ministers|federal government|state council|"
     "coalition government|caretaker government|interim government",
     "government", government, ""},

    {"city council|county council|town council|district council|borough council|parish council|municipal council|"
     "local council|regional council|provincial council",
     "council", agency, ""},

    {"foreign ministry|foreign office|ministry of foreign affairs|foreign affairs ministry|external affairs ministry|"
     "ministry of external affairs|department of foreign affairs|foreign affairs department|ministry for foreign "
     "affairs|"
     "department of foreign affairs and trade|foreign service",
     "foreign ministry", ministry, ""},
    {"State Department|Department of State|Foggy Bottom", "foreign ministry", ministry, "us"},
    {"Gaimusho", "foreign ministry", ministry, "jp"},
    {"finance ministry|ministry of finance|department of finance|finance department|treasury|the treasury|treasury "
     "department|department of the treasury|ministry of finance and economy",
     "finance ministry", ministry, ""},
    {"defence ministry|defense ministry|ministry of defence|ministry of defense|department of defence|department of "
     "defense|defence department|defense department|ministry of national defence|ministry of national defense",
     "defence ministry", ministry, ""},
    {"Pentagon", "defence ministry", ministry, "us"},
    {"interior ministry|ministry of the interior|ministry of interior|home office|home ministry|home affairs ministry|"
     "ministry of home affairs|home affairs department|department of home affairs|ministry of internal affairs",
     "interior ministry", ministry, ""},
    {"Interior Department|Department of the Interior", "interior ministry", ministry, "us"},
    {"Department of Homeland Security|Homeland Security Department|Homeland Security|DHS", "homeland security ministry",
     ministry, "us"},
    {"justice ministry|ministry of justice|justice department|department of justice|attorney general's department|"
     "attorney general's office",
     "justice ministry", ministry, ""},
    {"trade ministry|ministry of trade|commerce ministry|ministry of commerce|commerce department|department of "
     "commerce|"
     "ministry of international trade and industry|MITI|department of trade",
     "trade ministry", ministry, ""},
    {"economy ministry|ministry of economy|ministry of the economy|economics ministry|ministry of economic affairs|"
     "ministry of economics",
     "economy ministry", ministry, ""},
    {"agriculture ministry|ministry of agriculture|farm ministry|agriculture department|department of agriculture|USDA",
     "agriculture ministry", ministry, ""},
    {"health ministry|ministry of health|health department|department of health|ministry of public health|department "
     "of "
     "health and human services|health and human services",
     "health ministry", ministry, ""},
    {"education ministry|ministry of education|education department|department of education", "education ministry",
     ministry, ""},
    {"energy ministry|ministry of energy|energy department|department of energy|oil ministry|petroleum "
     "ministry|ministry "
     "of petroleum",
     "energy ministry", ministry, ""},
    {"environment ministry|ministry of environment|ministry of the environment|department of the "
     "environment|environment "
     "department",
     "environment ministry", ministry, ""},
    {"transport ministry|ministry of transport|ministry of transportation|transport department|department of "
     "transportation|transportation department|department of transport",
     "transport ministry", ministry, ""},
    {"labour ministry|labor ministry|ministry of labour|ministry of labor|labor department|department of labor|"
     "department of labour",
     "labour ministry", ministry, ""},
    {"culture ministry|ministry of culture", "culture ministry", ministry, ""},
    {"fisheries ministry|ministry of fisheries", "fisheries ministry", ministry, ""},
    {"planning ministry|ministry of planning|planning department", "planning ministry", ministry, ""},
    {"information ministry|ministry of information", "information ministry", ministry, ""},
    {"ministry", "ministry", ministry, ""},

    {"parliament|national assembly|legislature|national parliament|federal parliament|lower house|upper house|house of "
     "assembly|legislative assembly|legislative council|house of representatives|congress|state legislature|general "
     "assembly of the state|chamber of deputies|constituent assembly|regional parliament|state "
     "parliament|assembly|state "
     "assembly|the senate and the house",
     "parliament", parliament, ""},
    {"House of Commons|House of Lords|Commons|Lords|Westminster|Northern Ireland Assembly|Stormont Assembly|Scottish "
     "Parliament|Welsh Assembly|Senedd|Holyrood",
     "parliament", parliament, "gb"},
    {"U.S. House|US House|House Democrats|House Republicans", "parliament", parliament, "us"},
    {"Bundestag|Bundesrat", "parliament", parliament, "de"},
    {"Duma|State Duma|Federation Council", "parliament", parliament, "ru"},
    {"Knesset", "parliament", parliament, "il"},
    {"Diet", "parliament", parliament, "jp"},
    {"Majlis|Guardian Council|Assembly of Experts", "parliament", parliament, "ir"},
    {"National People's Congress|NPC|Standing Committee of the National People's Congress", "parliament", parliament,
     "cn"},
    {"Lok Sabha|Rajya Sabha", "parliament", parliament, "in"},
    {"Dail|Seanad|Oireachtas", "parliament", parliament, "ie"},
    {"Riksdag", "parliament", parliament, "se"},
    {"Storting", "parliament", parliament, "no"},
    {"Folketing", "parliament", parliament, "dk"},
    {"Verkhovna Rada|Rada", "parliament", parliament, "ua"},
    {"Sejm", "parliament", parliament, "pl"},
    {"Cortes", "parliament", parliament, "es"},
    {"Eduskunta", "parliament", parliament, "fi"},
    {"Supreme Soviet|Congress of People's Deputies", "parliament", parliament, "suhh"},
    {"senate|state senate|senate committee", "senate", parliament, ""},

    {"supreme court|high court of justice|supreme court of justice|supreme federal court", "supreme court", court, ""},
    {"constitutional court", "constitutional court", court, ""},
    {"electoral court|superior electoral court", "electoral court", court, ""},
    {"high court|court|court of appeal|appeals court|district court|federal court|crown court|superior court|county "
     "court|military court|tribunal",
     "court", court, ""},
    {"International Court of Justice|World Court", "international court of justice", intergovernmental, ""},
    {"International Criminal Court|ICC", "international criminal court", intergovernmental, ""},
    {"European Court of Justice|European Court of Human Rights", "european court", intergovernmental, ""},

    {"army|ground forces|land forces|the army", "army", military, ""},
    {"Army Corps of Engineers|U.S. Army Corps of Engineers|Corps of Engineers", "army", military, "us"},
    {"People's Liberation Army|PLA", "army", military, "cn"},
    {"Israel Defence Forces|Israel Defense Forces|IDF", "army", military, "il"},
    {"navy|naval forces", "navy", military, ""},
    {"Royal Navy", "navy", military, "gb"},
    {"air force", "air force", military, ""},
    {"Royal Air Force|RAF", "air force", military, "gb"},
    {"Marine Corps|U.S. Marine Corps|Marines", "marines", military, "us"},
    {"armed forces|military|joint chiefs of staff|joint chiefs|general staff|defence forces|defense forces|defence "
     "force|"
     "security forces|national guard|self-defense forces",
     "armed forces", military, ""},
    {"coast guard|coastguard", "coast guard", agency, ""},
    {"Revolutionary Guards|Revolutionary Guard|Quds Force|Islamic Revolutionary Guard Corps", "revolutionary guards",
     military, "ir"},
    {"police|police force|police service|federal police|state police|national police|police department|gendarmerie|"
     "carabinieri",
     "police", police, ""},
    {"Scotland Yard|Metropolitan Police|Met Police", "police", police, "gb"},
    {"NYPD|LAPD|New York Police Department|Los Angeles Police Department", "police", police, "us"},
    {"RCMP|Royal Canadian Mounted Police", "police", police, "ca"},
    {"AFP Commissioner|Australian Federal Police", "police", police, "au"},
    {"fire service|fire brigade|fire department|fire and rescue service", "fire service", agency, ""},

    {"central bank|reserve bank|national bank|the central bank", "central bank", agency, ""},
    {"Federal Reserve|Fed|Federal Reserve Board|Federal Reserve Bank|Board of Governors of the Federal Reserve System|"
     "New York Fed",
     "central bank", agency, "us"},
    {"European Central Bank|ECB", "central bank", intergovernmental, ""},
    {"Bank of England", "central bank", agency, "gb"},
    {"Bank of Japan|BOJ", "central bank", agency, "jp"},
    {"Bundesbank|German Bundesbank", "central bank", agency, "de"},
    {"Bank of France|Banque de France", "central bank", agency, "fr"},
    {"Bank of Italy|Banca d'Italia", "central bank", agency, "it"},
    {"Bank of Canada", "central bank", agency, "ca"},
    {"Bank of Spain", "central bank", agency, "es"},
    {"Bank of Korea", "central bank", agency, "kr"},
    {"Bank of Thailand", "central bank", agency, "th"},
    {"Bank of Ghana", "central bank", agency, "gh"},
    {"Bank of Uganda", "central bank", agency, "ug"},
    {"Bank of Tanzania", "central bank", agency, "tz"},
    {"Bank of Zambia", "central bank", agency, "zm"},
    {"Bank of Mozambique", "central bank", agency, "mz"},
    {"Bank of Botswana", "central bank", agency, "bw"},
    {"Bank of Namibia", "central bank", agency, "na"},
    {"Bank of Sierra Leone", "central bank", agency, "sl"},
    {"Bank of Jamaica", "central bank", agency, "jm"},
    {"Bank of Greece", "central bank", agency, "gr"},
    {"Bank of Portugal|Banco de Portugal", "central bank", agency, "pt"},
    {"Bank of Finland", "central bank", agency, "fi"},
    {"Bank of Lithuania", "central bank", agency, "lt"},
    {"Bank of Estonia", "central bank", agency, "ee"},
    {"Bank of Russia", "central bank", agency, "ru"},
    {"Bank Indonesia", "central bank", agency, "id"},
    {"Bank Negara|Bank Negara Malaysia", "central bank", agency, "my"},
    {"Bank of Israel", "central bank", agency, "il"},
    {"Bank of Mexico", "central bank", agency, "mx"},
    {"People's Bank of China|PBOC", "central bank", agency, "cn"},
    {"Reserve Bank of Australia|RBA", "central bank", agency, "au"},
    {"Reserve Bank of India|RBI", "central bank", agency, "in"},
    {"Reserve Bank of New Zealand", "central bank", agency, "nz"},
    {"Swiss National Bank", "central bank", agency, "ch"},
    {"Riksbank", "central bank", agency, "se"},
    {"South African Reserve Bank", "central bank", agency, "za"},

    {"FBI|Federal Bureau of Investigation", "FBI", agency, "us"},
    {"CIA|Central Intelligence Agency", "CIA", agency, "us"},
    {"NSA", "NSA", agency, "us"},
    {"National Security Council", "national security council", agency, ""},
    {"EPA|Environmental Protection Agency|FEMA|FDA|Food and Drug Administration|SEC|Securities and Exchange Commission|"
     "FCC|Federal Communications Commission|IRS|NASA|FAA|Federal Aviation Administration|FTC|CDC|DEA|NTSB|GAO|NIH|"
     "Centers for Disease Control|Council of Economic Advisers|USAID|Voice of America|Amtrak|Postal Service|CFTC|FERC",
     "", agency, "us"},
    {"Secret Service|National Security Agency", "", agency, ""},
    {"Joint Chiefs of Staff|Joint Chiefs", "armed forces", military, "us"},
    {"KGB", "KGB", agency, "suhh"},
    {"FSB", "FSB", agency, "ru"},
    {"Mossad|Shin Bet", "", agency, "il"},
    {"MI5|MI6|GCHQ|Bank of England's MPC", "", agency, "gb"},
    {"ASIO|ACCC|ASIC|Productivity Commission", "", agency, "au"},
    {"Isro|ISRO|CBI|Election Commission of India", "", agency, "in"},

    {"United Nations|UN|U.N.|U.N. Security Council|UN Security Council|Security Council|U.N. General Assembly|UN "
     "General "
     "Assembly|United Nations Security Council|United Nations General Assembly|General Assembly",
     "united nations", intergovernmental, ""},
    {"European Union|EU|E.U.|Council of the European Union|European Council", "european union", intergovernmental, ""},
    {"European Commission|EU Commission|EC Commission|European Community|EC|EEC", "european commission",
     intergovernmental, ""},
    {"European Parliament", "european parliament", intergovernmental, ""},
    {"NATO|North Atlantic Treaty Organization|North Atlantic Treaty Organisation", "nato", intergovernmental, ""},
    {"International Monetary Fund|IMF", "international monetary fund", intergovernmental, ""},
    {"World Bank", "world bank", intergovernmental, ""},
    {"World Trade Organization|World Trade Organisation|WTO|GATT", "world trade organization", intergovernmental, ""},
    {"World Health Organization|World Health Organisation|WHO", "world health organization", intergovernmental, ""},
    {"International Atomic Energy Agency|IAEA", "international atomic energy agency", intergovernmental, ""},
    {"Organization of Petroleum Exporting Countries|OPEC", "opec", intergovernmental, ""},
    {"Organisation for Economic Co-operation and Development|Organization for Economic Cooperation and "
     "Development|OECD",
     "oecd", intergovernmental, ""},
    {"Organization for Security and Co-operation in Europe|OSCE", "osce", intergovernmental, ""},
    {"African Union|African Union Commission|AU Commission|Organisation of African Unity|Organization of African Unity",
     "african union", intergovernmental, ""},
    {"Arab League|League of Arab States|Gulf Cooperation Council|GCC", "arab league", intergovernmental, ""},
    {"ASEAN|Association of Southeast Asian Nations", "asean", intergovernmental, ""},
    {"WFP|FAO|Food and Agriculture Organization|UNRWA|UNAIDS|IOM|International Organization for Migration|OPCW|SADC|"
     "Mercosur|Caricom|CARICOM|European Investment Bank|EBRD|ICAO|WIPO|UNEP|UNFPA|East African Community|IGAD",
     "", intergovernmental, ""},
    {"INEC|Independent National Electoral Commission", "electoral commission", agency, "ng"},
    {"IEBC|Independent Electoral and Boundaries Commission", "electoral commission", agency, "ke"},
    {"Council of Europe|ECOWAS|Commonwealth Secretariat|Interpol|Europol|Asian Development Bank|African Development "
     "Bank|Inter-American Development Bank|Organization of American States|OAS|UNESCO|Unesco|UNICEF|Unicef|UNHCR|World "
     "Food Programme|UNDP|ILO|International Labour Organization|Pacific Islands Forum|Bank for International "
     "Settlements|"
     "International Energy Agency|International Maritime Organization",
     "", intergovernmental, ""},
};

}  // namespace

std::span<const OrganisationRow> public_bodies() noexcept { return rows; }

}  // namespace dateline::facts
