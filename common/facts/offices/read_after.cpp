#include <algorithm>

#include "common/facts/offices/bodies.hpp"
#include "common/facts/offices/read.hpp"
#include "common/facts/text/key_set.hpp"
#include "common/facts/text/steps.hpp"

namespace dateline::facts {
namespace {

constexpr std::size_t most_departments = 32;  // words of a list of departments
constexpr std::size_t most_determiners = 8;
constexpr std::size_t longest_lead = 4;  // words before the noun of a body: "of the country's central bank"

bool is_preposition(std::uint64_t key) {
  switch (key) {
    case "of"_word:
    case "for"_word:
    case "to"_word:
    case "at"_word:
    case "with"_word:
    case "on"_word:
    case "in"_word:
    case "from"_word:
      return true;
    default:
      return false;
  }
}

bool is_territory(std::uint64_t key) {
  return is_any(key, {"country"_word, "state"_word, "region"_word, "province"_word, "city"_word, "town"_word,
                      "county"_word, "district"_word, "republic"_word, "island"_word, "territory"_word,
                      "prefecture"_word, "governorate"_word, "canton"_word});
}

/// Reads to the right of a head, word by word. The read_… functions take the word to start at and return the word after
/// what they have read, or the start if it does not match.
class RightReader {
 public:
  RightReader(const TaggedWords& text, RolePhrase& phrase) : text_(text), phrase_(phrase) {}

  void run() {
    std::size_t at = read_case(read_election(phrase_.text.last));
    phrase_.whole.last = narrow(at);
    for (int complements = 0; complements < 2; ++complements) {
      if (at >= text_.size() || !text_.joined(at) || !is_preposition(text_[at].key)) return;
      const std::size_t end = read_complement(at + 1, text_[at].key);
      if (end == at + 1) {
        at = skip_subject(at);
        if (at == end) return;
        continue;
      }
      at = end;
      if (phrase_.body.last == at && at < text_.size() && text_.joined(at) && text_[at].is(shape::digit))
        ++at;  // "Unit 7"
      phrase_.whole.last = narrow(at);
    }
  }

  /// Reads what follows the name of the holder, from word `at` on: "President Paul Kagame of Rwanda", "Captain Ruiz of
  /// the Chilean navy".
  void run_after_name(std::size_t at) {
    if (is_party_and_state(at) && phrase_.head->role_class == RoleClass::legislator && phrase_.country.empty())
      phrase_.country = "us";
    if (at + 1 >= text_.size() || !text_.joined(at) || text_[at].key != "of"_word) return;
    const bool of_place = has(phrase_, head_flag::place) && phrase_.head->body.empty();
    const WordSpan body = phrase_.body;
    read_complement(at + 1, text_[at].key);
    const bool named_place = phrase_.known_body == nullptr && phrase_.body.size() > 0 &&
                             text_.place_until(phrase_.body.last - 1) != nullptr &&
                             !organisation_within(phrase_.body.first, phrase_.body.last);
    if (named_place && !of_place) phrase_.body = body;
  }

 private:
  static std::uint32_t narrow(std::size_t i) { return static_cast<std::uint32_t>(i); }

  /// Whether party and state of a member of the U.S. Congress follow: "Casey (D-Pa.)", "Klobuchar, D-Minn.".
  [[nodiscard]] bool is_party_and_state(std::size_t at) const {
    return at + 1 < text_.size() && text_[at].after(gap::open | gap::comma) && text_[at].size() == 1 &&
           is_any(text_[at].key, {"d"_word, "r"_word, "i"_word}) && text_.capitalised(at + 1) &&
           text_[at + 1].after(gap::hyphen | gap::dash);
  }

  /// Whether the role is "minister" and its department is still unknown.
  [[nodiscard]] bool names_minister() const {
    return phrase_.head->role_class == RoleClass::minister && !phrase_.has_department &&
           text_[phrase_.text.last - 1].key == "minister"_word;
  }

  [[nodiscard]] bool elects(std::size_t i) const {
    return text_[i].key == "elect"_word || text_[i].key == "designate"_word;
  }

  /// Whether word i says that the holder has only been chosen: "Treasury secretary nominee", "his pick".
  [[nodiscard]] bool is_chosen(std::size_t i) const {
    const bool noun = is_any(text_[i].key, {"nominee"_word, "nominees"_word, "pick"_word, "choice"_word,
                                            "candidate"_word, "hopeful"_word, "contender"_word});
    return noun && phrase_.head->role_class != RoleClass::none;
  }

  /// Reads "-elect" or "-designate", which may be part of the head or follow it.
  std::size_t read_election(std::size_t at) {
    if (elects(at - 1)) phrase_.status = RoleStatus::designate;
    if (at >= text_.size() || !text_.joined(at)) return at;
    if (is_chosen(at)) {
      phrase_.status = RoleStatus::designate;
      return at + 1;
    }
    if (!elects(at)) return at;
    phrase_.status = RoleStatus::designate;
    phrase_.text.last = narrow(at + 1);
    return at + 1;
  }

  /// Skips "in the case" and "in the trial": "The judge in the case, Brandt".
  std::size_t read_case(std::size_t at) {
    const bool in_the = at + 2 < text_.size() && text_[at].key == "in"_word && text_[at + 1].key == "the"_word;
    const bool a_case = in_the && (text_[at + 2].key == "case"_word || text_[at + 2].key == "trial"_word);
    return a_case && text_.joined(at) && text_.joined(at + 1) && text_.joined(at + 2) ? at + 3 : at;
  }

  /// Reads what follows a preposition, from word `at` on. Returns the end, or `at` if it is no complement of the role.
  std::size_t read_complement(std::size_t at, std::uint64_t preposition) {
    const std::size_t begin = at;
    if (preposition == "from"_word) return read_constituency(at);
    while (at < begin + most_determiners && text_.is(at, tag::determiner) && text_.joined(at)) ++at;
    if (at >= text_.size() || !text_.joined(at)) return begin;
    const bool of = preposition == "of"_word || preposition == "for"_word;
    if (of && has(phrase_, head_flag::department)) {
      if (const std::size_t end = read_departments(at); end > at) return end;
    }
    const auto known = known_organisation_at(text_.words(), at);
    const PlaceMatch* place = text_.place_from(at);
    const bool government = place != nullptr && place->place.kind == PlaceKind::government;
    if (place != nullptr && !(known && (known->words > place->words || government)) &&
        !is_organisation_from(at, place->words)) {
      return read_place(at, *place, preposition);
    }
    if (known) {
      if (const std::size_t end = end_of_committee(at, *known); end > at) return take_body(at, end, nullptr);
      return skip_mission(take_body(at, at + known->words, known->row));
    }
    if (text_.capitalised(at) && (of || preposition == "at"_word || preposition == "with"_word)) {
      return read_named_body(at, begin, preposition);
    }
    if (!of) return begin;
    const std::size_t body = read_common_body(at, begin);
    return body == begin && at == begin ? read_subject(at) : body;
  }

  /// The end of a committee of the parliament that is known to begin at word `at`: "the Senate Banking Committee".
  /// Returns `at` if there is none.
  [[nodiscard]] std::size_t end_of_committee(std::size_t at, const KnownOrganisation& known) const {
    const std::size_t first = at + known.words;
    if (known.row->kind != OrganisationKind::parliament || !text_.capitalised(first) || !text_.joined(first)) return at;
    const std::size_t end = before_name(at, organisation_end(text_, at, longest_written_body));
    return end > first && organisation_within(first, end) ? end : at;
  }

  /// Skips the mission, and its place, of a body that ends before word `at`: "of the UN mission in Mali".
  [[nodiscard]] std::size_t skip_mission(std::size_t at) const {
    const bool mission =
        at < text_.size() && text_.joined(at) && !text_.capitalised(at) &&
        is_any(text_[at].key, {"mission"_word, "force"_word, "delegation"_word, "office"_word, "peacekeepers"_word});
    if (!mission) return at;
    if (at + 2 >= text_.size() || text_[at + 1].key != "in"_word || !text_.joined(at + 2)) return at + 1;
    const PlaceMatch* place = text_.place_from(at + 2);
    return place == nullptr ? at + 1 : at + 2 + place->words;
  }

  /// Skips the subject of a profession, from the "of" at word `at`: "professor of constitutional law at". Returns the
  /// position of the word "at", or of the word after "of" if there is no subject.
  [[nodiscard]] std::size_t skip_subject(std::size_t at) const {
    const std::size_t first = at + 1;
    if (text_[at].key != "of"_word || phrase_.head->role_class != RoleClass::none) return first;
    for (std::size_t i = first; i <= first + longest_lead && i < text_.size() && text_.joined(i); ++i) {
      if (i > first && text_[i].key == "at"_word) return i;
      if (text_.is(i, tag::say | tag::linking | tag::determiner)) return first;
    }
    return first;
  }

  /// Reads the constituency of a legislator: "Senator from Vermont".
  std::size_t read_constituency(std::size_t at) {
    const PlaceMatch* place = phrase_.head->role_class == RoleClass::legislator ? text_.place_from(at) : nullptr;
    if (place == nullptr) return at;
    take_country(phrase_, place->place);
    return at + place->words;
  }

  /// Reads the departments after "minister of": "transport", "state for foreign affairs", "health and human services".
  std::size_t read_departments(std::size_t at, bool after_state = false) {
    std::size_t end = at;
    if (text_[at].key == "state"_word) {
      if (after_state) return at;
      end = at + 1;
      if (end + 1 < text_.size() && text_.joined(end) && text_[end].key == "for"_word && text_.joined(end + 1)) {
        const std::size_t first = text_.is(end + 1, tag::determiner) ? end + 2 : end + 1;
        if (const std::size_t last = read_departments(first, true); last > first) end = last;
      }
    } else {
      const std::size_t limit = std::min(at + most_departments, text_.size());
      while (end < limit && (end == at || joins_list(end)) && is_department_word(end)) {
        if (text_.is(end, tag::department) && !phrase_.has_department) {
          phrase_.department = narrow(end);
          phrase_.has_department = true;
        }
        ++end;
      }
      while (end > at && !text_.is(end - 1, tag::department)) --end;
    }
    if (end > at) phrase_.text.last = narrow(end);
    return end;
  }

  /// Whether word i continues a list of departments: "Environment, Food and Rural Affairs".
  [[nodiscard]] bool joins_list(std::size_t i) const {
    if (text_.joined(i)) return true;
    const bool comma = text_[i].after(gap::comma) && !text_[i].after(gap::breaks);
    return comma && text_.capitalised(i) && i + 1 < text_.size() && text_[i + 1].key == "and"_word;
  }

  [[nodiscard]] bool is_department_word(std::size_t at) const {
    return text_.is(at, tag::department) ||
           ((text_[at].key == "and"_word || text_[at].key == "the"_word) && text_.is(at + 1, tag::department));
  }

  /// Whether the place at word `at` is the start of an organisation: "the French Football Federation", "Georgia Tech".
  [[nodiscard]] bool is_organisation_from(std::size_t at, std::size_t place_words) const {
    return organisation_within(at + place_words, organisation_end(text_, at, longest_written_body));
  }

  std::size_t read_place(std::size_t at, const PlaceMatch& place, std::uint64_t preposition) {
    const std::size_t end = at + place.words;
    const bool owner = place.place.kind == PlaceKind::demonym || text_[end - 1].is(shape::possessive);
    if (owner && is_any(preposition, {"of"_word, "for"_word, "at"_word, "in"_word, "with"_word})) {
      const RolePhrase before = phrase_;
      take_country(phrase_, place.place);
      if (const std::size_t last = read_owned(end); last > end) return last;
      phrase_ = before;
    }
    if (preposition != "of"_word) {
      const bool minister = preposition == "for"_word && names_minister();
      if (phrase_.head->role_class == RoleClass::diplomat || minister) phrase_.text.last = narrow(end);
      const bool society = phrase_.head->role_class == RoleClass::none || phrase_.body.size() > 0;
      if (preposition == "in"_word && society) take_country(phrase_, place.place);
      return end;
    }
    take_country(phrase_, place.place);
    if (place.place.kind == PlaceKind::demonym) return end;
    const PlaceKind kind = place.place.kind;
    const bool local = kind == PlaceKind::region || kind == PlaceKind::city || kind == PlaceKind::capital;
    if (phrase_.body.size() == 0 && local) phrase_.body = {narrow(at), narrow(end)};
    return phrase_.plural ? read_second_place(end) : end;
  }

  /// Reads the second country of "the foreign ministers of Peru and Chile".
  std::size_t read_second_place(std::size_t end) {
    if (end + 1 >= text_.size() || !text_.joined(end + 1) || text_[end].key != "and"_word) return end;
    const PlaceMatch* second = text_.place_from(end + 1);
    if (second == nullptr || second->place.kind != PlaceKind::country) return end;
    phrase_.second_country = second->place.code();
    return end + 1 + second->words;
  }

  /// Reads a body that follows its country, from word `at` on: "Chile's interior ministry", "Spain's opposition
  /// Socialists", "the French city of Lyon". Returns `at` if there is no body.
  std::size_t read_owned(std::size_t at) {
    for (std::size_t i = at; i < std::min(at + longest_lead, text_.size()) && text_.joined(i); ++i) {
      if (const auto known = known_organisation_at(text_.words(), i)) return take_body(i, i + known->words, known->row);
      if (text_.capitalised(i)) {
        const std::size_t end = organisation_end(text_, i, longest_written_body);
        if (end < text_.size() && text_.joined(end) && is_territory(text_[end].key)) {
          phrase_.body = {narrow(i), narrow(end)};  // "Japan's Okinawa prefecture"
          return end + 1;
        }
        const bool party = i == at + 1 && is_any(text_[at].key, {"opposition"_word, "ruling"_word, "governing"_word});
        if (organisation_within(i, end) || party) return take_body(i, before_name(i, end), nullptr);
        break;
      }
      if (text_.is(i, tag::function | tag::say | tag::linking) || role_head_at(text_.words(), i)) break;
      if (text_.is(i, tag::organisation)) return take_body(at, i + 1, nullptr);
      if (is_territory(text_[i].key) && i + 2 < text_.size() && text_[i + 1].key == "of"_word) {
        const PlaceMatch* place = text_.place_from(i + 2);
        const std::size_t end = i + 2 + (place != nullptr ? place->words : 1);
        if (!text_.capitalised(i + 2)) break;
        phrase_.body = {narrow(i + 2), narrow(end)};
        return end;
      }
    }
    return at;
  }

  [[nodiscard]] bool names_organisation(std::size_t i) const {
    return text_.is(i, tag::organisation) && text_.capitalised(i);
  }

  [[nodiscard]] bool organisation_within(std::size_t first, std::size_t last) const {
    std::size_t i = first;
    while (i < last && !names_organisation(i)) ++i;
    count_steps(i - std::min(first, i));
    return i < last;
  }

  std::size_t take_body(std::size_t first, std::size_t last, const OrganisationRow* known) {
    if (text_[last - 1].is(shape::possessive)) {
      if (const auto inner = known_organisation_at(text_.words(), last)) {
        first = last;
        last += inner->words;
        known = inner->row;
      }
    }
    const std::size_t end = text_[last - 1].is(shape::possessive) ? end_of_owned(last) : last;
    const bool member = phrase_.text.size() == 1 && text_[phrase_.text.first].key == "member"_word;
    if (member) phrase_.text.last = narrow(last);
    if (phrase_.head->role_class == RoleClass::diplomat && known != nullptr &&
        known->kind == OrganisationKind::intergovernmental && text_[phrase_.text.last].key == "to"_word) {
      phrase_.text.last = narrow(last);
      return last;
    }
    const bool of_larger = phrase_.body.size() > 0 && phrase_.known_body == nullptr && known != nullptr &&
                           known->kind != OrganisationKind::society;  // "Unit 7 of the army"
    if (phrase_.body.size() > 0 && !member && !of_larger)
      return end;  // the body of "an SDLP member of the Assembly" is the Assembly
    phrase_.body = {narrow(first), narrow(last)};
    phrase_.known_body = known;
    take_country_within(first, last);
    return end;
  }

  /// The end of something owned by a body, up to a comma: "the Bureau's price index unit,". Returns `at` if other words
  /// follow.
  [[nodiscard]] std::size_t end_of_owned(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && text_.joined(end) && !text_.capitalised(end) && end - at <= longest_lead) {
      if (text_.is(end, tag::function | tag::say | tag::linking)) return at;
      ++end;
    }
    return end < text_.size() && text_[end].after(gap::comma) ? end : at;
  }

  /// Takes the country from a place in the name of a body: "the University of Sydney".
  void take_country_within(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      if (const PlaceMatch* place = text_.place_from(i)) take_country(phrase_, place->place);
    }
  }

  std::size_t read_named_body(std::size_t at, std::size_t begin, std::uint64_t preposition) {
    std::size_t end = before_name(at, organisation_end(text_, at, longest_written_body));
    if (end > at && end < text_.size() && text_.joined(end) && !text_.capitalised(end) &&
        text_.is(end, tag::organisation)) {
      // "the Catalan government", "the Asia department"
      if (const auto known = known_organisation_at(text_.words(), end))
        return take_body(end, end + known->words, known->row);
      ++end;
    }
    if (end == at || text_.is(at, tag::calendar | tag::honorific) || role_head_at(text_.words(), at)) return begin;
    const bool person = text_.is(at, tag::given) && !text_.is(end - 1, tag::organisation);
    if (person && !has(phrase_, head_flag::place)) return begin;
    // "assistant secretary for East Asia": the place is what the office deals with, and not its country.
    const bool office = phrase_.head->role_class != RoleClass::none &&
                        phrase_.head->role_class != RoleClass::spokesperson && !text_.is(end - 1, tag::organisation);
    if (preposition == "for"_word && office && !has(phrase_, head_flag::place)) {
      if (names_minister()) phrase_.text.last = narrow(end);  // "minister for the Middle East"
      return end;
    }
    return take_body(at, end, nullptr);
  }

  /// The end of a body within words [at, end), which end at organisation_end(): before the holder's name, if there is
  /// one. "Director of National Intelligence John Ratcliffe".
  [[nodiscard]] std::size_t before_name(std::size_t at, std::size_t end) const {
    std::size_t organisation = end;  // the last word of an organisation; `at` if there is none
    while (organisation > at + 1 && !names_organisation(organisation - 1)) --organisation;
    count_steps(end - at);
    for (std::size_t i = at + 1; i + 1 < end; ++i) {
      const bool within = text_.capitalised(i - 1) && !text_.is(i - 1, tag::function | tag::any_given);
      if (within && text_.is(i, tag::given) && text_.capitalised(i + 1) && i + 1 >= organisation) return i;
    }
    return end;
  }

  /// Reads a body without a name of its own, within a few lower-case words: "the country's central bank", "his own
  /// navy", "a regional defence office". Words such as "the region" are skipped as part of the phrase.
  std::size_t read_common_body(std::size_t at, std::size_t begin) {
    for (std::size_t i = at; i < std::min(at + longest_lead, text_.size()) && text_.joined(i); ++i) {
      if (text_.is(i, tag::function | tag::say | tag::linking)) break;
      if (const PlaceMatch* place = text_.place_from(i)) {
        take_country(phrase_, place->place);
        continue;
      }
      if (const auto known = known_organisation_at(text_.words(), i)) return take_body(i, i + known->words, known->row);
      if (text_.capitalised(i)) {
        const std::size_t end = i > at ? organisation_end(text_, i, longest_written_body) : i;
        if (organisation_within(i, end)) return take_body(i, before_name(i, end), nullptr);
        break;
      }
      if (text_.is(i, tag::organisation)) return take_body(at, i + 1, nullptr);
      if (is_territory(text_[i].key)) return i + 1;
    }
    return begin;
  }

  /// Reads the subject of the role, in lower case up to the holder's name: "director of public credit Angel Gurria".
  std::size_t read_subject(std::size_t at) {
    if (!has(phrase_, head_flag::title)) return at;
    std::size_t end = at;
    while (end - at <= longest_lead && end < text_.size() && text_.joined(end) && !text_.capitalised(end)) {
      if (text_.is(end, tag::function | tag::say | tag::linking) && text_[end].key != "and"_word) return at;
      ++end;
    }
    const bool name = end > at && end < text_.size() && text_.joined(end) && text_.is(end, tag::any_given);
    if (!name || end - at > longest_lead) return at;
    phrase_.text.last = narrow(end);
    return end;
  }

  const TaggedWords& text_;
  RolePhrase& phrase_;
};

}  // namespace

void read_after_head(const TaggedWords& text, RolePhrase& phrase) { RightReader(text, phrase).run(); }

void read_after_name(const TaggedWords& text, std::size_t i, RolePhrase& phrase) {
  const WordSpan words = phrase.text;
  const RolePhrase before = phrase;
  RightReader(text, phrase).run_after_name(i);
  phrase.text = words;
  // "Prime Minister Abe of the Liberal Democratic Party": the party is not the body of the office.
  const bool office =
      phrase.head->role_class != RoleClass::none && !has(phrase, head_flag::follows_body | head_flag::place);
  if (office && named_body(phrase, text).kind == OrganisationKind::society) {
    phrase.body = before.body;
    phrase.known_body = before.known_body;
  }
}

}  // namespace dateline::facts
