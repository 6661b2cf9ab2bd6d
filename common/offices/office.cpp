#include "common/offices/office.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/fold.hpp"

namespace dateline::offices {

namespace {

bool is_ministry(std::string_view generic) { return generic.ends_with(" ministry"); }

/// Whether an office of a country implies this body.
bool is_implied(std::string_view generic) {
  return generic == "presidency" || generic == "government" || generic == "parliament" || generic == "senate" ||
         generic == "court" || generic == "supreme court" || generic == "european parliament" || is_ministry(generic);
}

/// The name with a capital at the start of each word, for a label of words that the text does not have in a row.
std::string in_title_case(std::string name) {
  bool starts = true;
  for (char& c : name) {
    if (starts && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    starts = c == ' ';
  }
  return name;
}

/// Whether a body as written can be the name of one: no single letter.
bool is_name(const Body& body) { return body.listed || body.key.size() > 1; }

Body body_of(const RoleWording& role, const Reading& reading) {
  if (role.body.empty()) return reading.body;
  const auto words = office_words(role.body);
  auto body = body_named(words, 0, words.size(), role.country, role.body);
  return !body.listed && reading.body.listed ? reading.body : body;
}

/// What an article calls the office, without body and country.
std::string wording(const RoleWording& role, const Reading& reading) {
  return std::string(role.text.substr(reading.begin, reading.end - reading.begin));
}

/// Whether a country has one body of a kind, and not many.
bool is_only_one(std::string_view generic) {
  return generic != "court" && generic != "council" && generic != "ministry" && generic != "police" &&
         generic != "parliament" && generic != "fire service";
}

bool is_whole(const Office& office, const Reading& reading, bool of_state) {
  const bool has_body = !office.body.name.empty() && is_name(office.body);
  const bool has_country = !office.country.empty();
  switch (reading.name.empty() ? Scope::body : reading.scope) {
    case Scope::country:
      return has_body || (has_country && of_state);
    case Scope::department:
      return has_country && of_state && (!reading.department.empty() || office.name != reading.name || has_body);
    case Scope::post:
      return has_country && of_state;
    case Scope::body:
    case Scope::place:
      return has_body && (office.body.generic != office.body.key || (has_country && is_only_one(office.body.generic)));
    default:
      return false;
  }
}

/// Whether one person at a time holds the office.
bool is_sole(const Office& office, const Reading& reading) {
  constexpr std::array shared{
      "senator",          "representative", "member of parliament", "member of the european parliament",
      "justice",          "district judge", "federal judge",        "magistrate",
      "bankruptcy judge", "prosecutor"};
  constexpr std::array sole{"chairman",
                            "chief executive",
                            "president",
                            "mayor",
                            "chief financial officer",
                            "chief operating officer",
                            "executive chairman",
                            "secretary general",
                            "director general"};
  const auto is_in = [&](const auto& names) {
    return std::find(names.begin(), names.end(), office.name) != names.end();
  };
  if (reading.scope == Scope::country || reading.scope == Scope::department) return !is_in(shared);
  const bool governor = office.name == "governor" && office.body.key != "federal reserve";
  return governor || is_in(sole);
}

/// Completes a minister without a department: of the "labour ministry" it is the labour minister.
void add_department(Office& office) {
  const auto department = office.body.generic.substr(0, office.body.generic.rfind(' '));
  const auto head = office.name.rfind(' ') + 1;
  office.name.replace(head, std::string::npos, read_office(department + " minister", {}).name);
}

/// The place of a governor or mayor, if it stands in the text: "California governor", "governor of California".
bool take_place(Office& office, const Reading& reading) {
  if (reading.before.empty() == reading.after.empty()) return false;
  const auto& place = reading.before.empty() ? reading.after.substr(reading.after.find(' ') + 1) : reading.before;
  const auto words = office_words(place);
  office.body = body_named(words, 0, words.size(), {}, place);
  office.label = in_title_case(office.name);
  if (!office.body.listed) office.body.name = in_title_case(office.body.name);
  return true;
}

/// Adds what stands around the office in the text: to the body ("Senate Banking Committee Chairman", of the "Banking
/// Committee"), else to the name.
void add_words_around(Office& office, const Reading& reading) {
  if (office.body.name.empty() && reading.scope == Scope::place && !reading.name.empty() && take_place(office, reading))
    return;
  if (!reading.before.empty() && !office.body.key.empty() && reading.before.ends_with(office.body.key)) {
    if (!office.body.listed) office.body.key = office.body.name = reading.before;
    office.label = in_title_case(office.name);
  } else if (!reading.before.empty()) {
    office.name = office.name.empty() ? reading.before : reading.before + ' ' + office.name;
  }
  if (!reading.after.empty()) office.name += ' ' + reading.after;
}

/// Names the chief of a body, or its head, by the office: chairman of the Federal Reserve, chief executive of a firm.
void name_chief(Office& office, bool of_state) {
  if (office.name != "chief" && office.name != "head") return;
  std::string_view name = head_of(office.body);
  if (name.empty() && office.name == "chief" && !of_state && is_name(office.body)) name = "chief executive";
  if (!name.empty()) office.name = office.head = name;
}

std::string country_of(const Office& office, const Reading& reading, const RoleWording& role) {
  if (!office.body.country.empty()) return office.body.country;
  const bool is_own = office.body.listed && office.body.generic.empty();
  if (!office.body.name.empty() && (is_own || !role.of_state)) return {};
  return role.country.empty() ? reading.country : std::string(role.country);
}

Office read_role(const RoleWording& role) {
  const auto reading = read_office(role.text, role.country);
  const bool of_country =
      !reading.name.empty() && (reading.scope == Scope::country || reading.scope == Scope::department);
  Office office;
  office.body = body_of(role, reading);
  office.label = wording(role, reading);
  office.name = reading.name;
  if (reading.scope == Scope::department && reading.department.empty() && is_ministry(office.body.generic))
    add_department(office);
  office.head = office.name;
  add_words_around(office, reading);
  name_chief(office, role.of_state);
  // "Treasury Secretary" has a body already.
  if (of_country && !office.body.listed && office.name.ends_with(" minister")) office.body = {};
  if (of_country && is_implied(office.body.generic)) office.body = {};
  office.country = country_of(office, reading, role);
  office.whole = is_whole(office, reading, role.of_state);
  office.sole = office.whole && is_sole(office, reading);
  if (!office.body.name.empty()) office.label += ", " + office.body.name;
  return office;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

Office office_of(const RoleWording& role) {
  auto office = read_role(role);
  if (is_ascii(role.text) && is_ascii(role.body)) return office;
  // Folding may change how words are cut: the folded words decide, and those of the article are shown.
  const auto text = text::fold(role.text);
  const auto body = text::fold(role.body);
  auto folded = read_role({text, body, role.country, role.of_state});
  folded.label = std::move(office.label);
  folded.body.name = std::move(office.body.name);
  return folded;
}

std::string value_of(const Office& office) {
  // "deputy finance minister" is what a country calls its finance minister, with the same rank before it.
  std::string name = office.name;
  for (std::size_t rank = 0; rank != std::string::npos && office.body.name.empty();) {
    const auto national = national_name(office.country, std::string_view(office.name).substr(rank));
    if (!national.empty()) {
      name = office.name.substr(0, rank) + std::string(national);
      break;
    }
    const auto blank = office.name.find(' ', rank);
    rank = blank == std::string::npos ? blank : blank + 1;
  }
  if (!office.body.key.empty()) name += " of " + office.body.key;
  return name + '@' + office.country;
}

}  // namespace dateline::offices
