#include "common/facts/lists/offices.hpp"

namespace dateline::facts {
namespace {

using enum RoleClass;
using namespace head_flag;

constexpr std::uint8_t office = title | bare;         // "the president", "President Obama"
constexpr std::uint8_t post = title | follows_body;   // "the bank's director", "Director Mueller"
constexpr std::uint8_t local = title | bare | place;  // "Governor Kelly", "governor of Kansas"
constexpr std::uint8_t cabinet = title | bare | department;

constexpr RoleHead heads[] = {
    {"president|pres", head, "presidency", office},
    {"vice president|vice-president|veep|VP", head, "presidency", office},
    {"president elect|president-elect|vice president elect|vice president-elect", head, "presidency", office},
    {"prime minister|premier|PM|taoiseach|prime minister elect|prime minister-designate|prime minister designate", head,
     "government", office},
    {"deputy prime minister|tanaiste|vice premier|vice-premier|deputy premier", head, "government", office},
    {"chief minister|first minister|deputy chief minister|deputy first minister", other, "government", local},
    {"chancellor", head, "government", office, "de|at"},
    {"vice chancellor", head, "government", office},
    {"head of state|head of government|co-head of state", head, "", bare},
    {"king|queen|emir|amir|sultan|emperor|empress|shah|monarch|grand duke|maharajah|ruler|czar|tsar", head, "", office},
    {"supreme leader|paramount leader", head, "", office, "ir"},
    {"junta leader|junta chief|military ruler|military leader", head, "", office},
    {"crown prince|crown princess", other, "", office},
    {"pope|pontiff", head, "", office, "va"},
    {"governor general|governor-general|captain regent|co-prince", head, "", office},

    {"minister", minister, "", cabinet},
    {"minister without portfolio", minister, "government", office},
    {"treasury secretary", minister, "finance ministry", office, "us|au"},
    {"secretary of the treasury", minister, "finance ministry", office, "us"},
    {"secretary of state", minister, "foreign ministry", cabinet, "us"},
    {"foreign secretary", minister, "foreign ministry", cabinet, "gb|mx|ph|in"},
    {"home secretary", minister, "interior ministry", cabinet, "gb"},
    {"financial secretary", minister, "finance ministry", cabinet, "hk"},
    {"chief secretary|cabinet secretary", minister, "government", cabinet},
    {"chancellor of the exchequer|treasurer", minister, "finance ministry", office, "gb|au"},
    {"attorney general|attorney-general|attorneys general|atty gen", minister, "justice ministry", local},
    {"lord chancellor", minister, "justice ministry", office, "gb"},
    {"state councillor|state councilor", minister, "government", office, "cn"},
    {"secretary|sec", minister, "", title | department, "us|gb|ph|mx"},
    {"under secretary of state|undersecretary of state|under-secretary of state|assistant secretary of state|deputy "
     "secretary of state|deputy assistant secretary of state",
     minister, "foreign ministry", cabinet, "us"},
    {"undersecretary|under secretary|under-secretary|parliamentary secretary|permanent secretary|permanent "
     "under-secretary",
     other, "", title | department, "us|gb"},
    {"solicitor general|solicitor-general|surgeon general|surgeon-general|postmaster general|comptroller "
     "general|inspector general|inspector-general|auditor general|auditor-general|advocate general|adjutant general|"
     "director of public prosecutions|lord advocate",
     other, "", office},

    {"senator|sen|sens|senator elect|senator-elect", legislator, "senate", local, "us|ph|au|it|fr"},
    {"congressman|congresswoman|rep|reps|congressman-elect|congresswoman-elect|congressman elect|congresswoman elect|"
     "member of congress|representative elect|representative-elect",
     legislator, "parliament", local, "us"},
    {"lawmaker|legislator|parliamentarian|backbencher|MP|MPs|M.P.|member of parliament|deputy MP|assemblyman|"
     "assemblywoman|MSP|MLA|TD|state senator|state representative|knesset member",
     legislator, "parliament", local, "gb|au|ca|nz|in"},
    {"MEP|member of the european parliament", legislator, "european parliament", office},
    {"speaker|deputy speaker|house speaker|speaker of the house", legislator, "parliament", office},
    {"majority leader|minority leader|majority whip|minority whip|chief whip|whip|house majority leader|house minority "
     "leader|house majority whip|house minority whip",
     legislator, "parliament", office, "us"},
    {"senate majority leader|senate minority leader|senate majority whip|senate minority whip|president of the senate",
     legislator, "senate", office, "us"},
    {"member", none, "", follows_body},

    {"chief justice|associate justice", judge, "supreme court", local},
    {"justice|supreme court justice", judge, "supreme court", title},
    {"judge|magistrate|district judge|chief judge|federal judge|presiding judge|high court judge|appeals judge|lord "
     "justice|supreme court judge",
     judge, "court", office},

    {"general|gen|lieutenant general|lt gen|major general|maj gen|brigadier general|brig gen|brigadier|field marshal|"
     "lieutenant colonel|lt col|colonel|col|army chief|lieutenant-general|major-general|brigadier-general|"
     "lieutenant-colonel|army chief of staff|army commander|captain general|chief of army staff|chief of the army "
     "staff",
     military, "army", office},
    {"admiral|adm|rear admiral|vice admiral|rear adm|vice adm|fleet admiral|navy chief|commodore|rear-admiral|"
     "vice-admiral|naval officer|naval chief|first sea lord|chief of naval staff|chief of the naval staff",
     military, "navy", office},
    {"air marshal|air chief marshal|air vice marshal|air force chief|wing commander|air commodore|group captain|"
     "squadron leader|chief of air staff|chief of the air staff",
     military, "air force", office},
    {"major|maj|lieutenant|lt|sergeant|sgt|staff sergeant|corporal|cpl|marshal|capt|cmdr|sgt maj|sergeant major|"
     "second lieutenant|first lieutenant|lt cmdr|lieutenant commander",
     military, "", title},
    {"commander|commander in chief|commander-in-chief|supreme commander|cmdr|military chief|second in "
     "command|second-in-command|chief of defence|chief of defence staff|chief of the defence staff|chief of defense "
     "staff|chief of general staff|chief of the general staff|army officer|"
     "military officer|air force officer|commandant",
     military, "", office},

    {"ambassador|amb|envoy|special envoy|high commissioner|deputy high commissioner|consul|consul "
     "general|consul-general|"
     "vice consul|honorary consul|charge d'affaires|chargé d'affaires|diplomat|negotiator|attache|emissary|nuncio|"
     "special representative|permanent representative|ambassador-designate|peace envoy|mediator|peace negotiator",
     diplomat, "", office},

    {"spokesman|spokeswoman|spokesperson|press secretary|chief spokesman", spokesperson, "",
     title | bare | follows_body},

    {"governor|gov|lieutenant governor|lt gov|lt governor|governor-elect|governor elect", other, "", local},
    {"mayor|lord mayor|mayor-elect|mayor elect|vice mayor|deputy mayor|lord provost|prefect", other, "", local},
    {"councillor|councilor|Cllr|councilman|councilwoman|alderman|councilmember|supervisor|selectman", other, "council",
     office},
    {"commissioner|commissioner general|commissioner-general", other, "", title | bare | follows_body},
    {"prosecutor|public prosecutor|chief prosecutor|prosecutor general|prosecutor-general|special prosecutor|district "
     "attorney|state attorney|county attorney|state prosecutor|special counsel|independent counsel|city attorney",
     other, "", office},
    {"sheriff|police chief|chief of police|chief constable|police commissioner|superintendent|supt|inspector|detective|"
     "police spokesman|police officer|trooper|constable|police superintendent|police inspector|deputy sheriff|chief "
     "superintendent|police commander|deputy police chief|det sgt|detective inspector|detective constable|detective "
     "sergeant|detective chief inspector|detective "
     "superintendent|police captain",
     other, "police", office, "us|gb"},
    {"police and crime commissioner", other, "police", office},
    {"fire chief|chief fire officer|area commander|borough commander|station commander|watch commander", other,
     "fire service", office},
    {"presidential adviser|presidential advisor|presidential aide|presidential chief of staff", other, "presidency",
     office},
    {"presidential spokesman|presidential spokeswoman|presidential spokesperson", spokesperson, "presidency", office},
    {"coroner|ombudsman|public protector|comptroller|city manager|returning officer|tax "
     "commissioner|administrator|regulator|"
     "national security adviser|national security advisor|security adviser|chief of staff|deputy chief of staff|"
     "border officer|customs officer|customs official|trade representative|archivist|librarian of congress|chief "
     "medical officer|chief health officer|chief veterinary officer|chief statistician|chief electoral officer|"
     "resident coordinator|humanitarian coordinator|harbour master|harbormaster|clerk of the house|clerk of the "
     "parliament",
     other, "", title | bare | follows_body},
    {"high commissioner for refugees|high commissioner for human rights", other, "united nations", office},
    {"secretary general|secretary-general|general secretary|deputy secretary general|deputy secretary-general|"
     "assistant secretary-general|under-secretary-general|undersecretary general|executive secretary",
     other, "", post | bare},
    {"managing director|executive director|director general|director-general|deputy director|deputy director general|"
     "director|co-director|associate director|assistant director",
     none, "", post},
    {"chairman|chairwoman|chairperson|chair|vice chairman|vice-chairman|co-chairman|deputy chairman|co-chair|"
     "ranking member|vice chair|cochairman|president and chief executive",
     none, "", post},
    {"chief|policy chief|foreign policy chief|deputy chief|intelligence chief|spy chief|security chief|boss|aid chief|"
     "defence chief|defense chief",
     none, "", post},
    {"head|deputy head|co-head|official|senior official|officer|secretary treasurer|deputy|aide|adviser|"
     "advisor|delegate|representative|chief inspector|chief adviser|chief scientist",
     none, "", follows_body},
    {"leader|co-leader|deputy leader|opposition leader|party leader|party chairman|first secretary|party secretary|"
     "party chief|warlord|rebel leader|faction leader|opposition spokesman",
     none, "", title | bare | follows_body},
    {"chief executive|chief executive officer|CEO|co-president|chief financial officer|CFO|chief operating officer|"
     "COO|chief economist|chief analyst|founder|co-founder|owner|managing partner|senior vice president|executive vice "
     "president|senior vice-president|executive vice-president|chief technology officer|portfolio manager|fund "
     "manager|manager|general manager|treasury secretary general",
     none, "", post},
    {"economist|analyst|strategist|trader|professor|prof|lecturer|curator|researcher|dealer|broker|coach|head coach|"
     "captain|editor|dean|provost|rector|predecessor|successor|"
     "principal|headmaster|headteacher|head teacher|chair of governors|trustee|counterpart|opposite "
     "number|attorney|lawyer|treasury analyst|fellow|"
     "senior fellow",
     none, "", title},
};

}  // namespace

std::span<const RoleHead> role_heads() noexcept { return heads; }

}  // namespace dateline::facts
