#include "common/facts/names/person_name.hpp"
#include "common/facts/offices/bodies.hpp"
#include "common/facts/offices/phrase.hpp"

namespace dateline::facts {
namespace {

bool text_has(const RolePhrase& phrase, const TaggedWords& text, std::uint64_t key) {
  for (std::size_t i = phrase.text.first; i < phrase.text.last; ++i) {
    if (text[i].key == key) return true;
  }
  return false;
}

/// The class of a "leader": the leader of a sovereign country is its head; leaders of parties, rebels and the
/// opposition hold no office.
RoleClass class_of_leader(const RolePhrase& phrase, const RoleBody& body, const TaggedWords& text) {
  if (body.known && !phrase.country_is_region) return class_of_holder_in(body.kind);
  for (const std::uint64_t key : {"opposition"_word, "party"_word, "rebel"_word, "warlord"_word, "faction"_word,
                                  "secretary"_word, "spokesman"_word, "deputy"_word}) {
    if (text_has(phrase, text, key)) return RoleClass::none;
  }
  const bool plain = phrase.text.size() == 1 || text_has(phrase, text, "longtime"_word);
  return plain && !phrase.country.empty() && !phrase.country_is_region ? RoleClass::head : RoleClass::none;
}

/// Whether the phrase is the title "Representative" of a member of Congress: capitalised, and with no other words.
bool is_congressional_representative(const RolePhrase& phrase, const TaggedWords& text) {
  const std::uint64_t key = text[phrase.text.first].key;
  return (key == "representative"_word || key == "representatives"_word) && text.capitalised(phrase.text.first) &&
         phrase.text.size() == 1 && phrase.body.size() == 0 && phrase.determiner == Determiner::none;
}

/// Whether the phrase is the office "U.S. attorney" (a prosecutor), as opposed to "an American attorney".
bool is_federal_attorney(const RolePhrase& phrase, const TaggedWords& text) {
  const std::size_t first = phrase.text.first;
  return text[first].key == "attorney"_word && first > 0 && text.joined(first) &&
         (text[first - 1].key == "us"_word || text[first - 1].key == "u.s"_word) && phrase.country == "us";
}

/// Whether the phrase means somebody who gives a speech ("a featured speaker") and not the speaker of a parliament.
bool is_speaker_of_a_day(const RolePhrase& phrase, const TaggedWords& text) {
  constexpr std::uint64_t ranks = tag::rank | tag::head;
  return text[phrase.text.last - 1].key == "speaker"_word && phrase.text.size() > 1 &&
         !text.is(phrase.text.first, ranks) && !text.capitalised(phrase.text.last - 1);
}

/// Whether "deputy" means a member of parliament ("a Brazilian deputy") and not the deputy of somebody: in countries
/// whose members of parliament are called so.
bool is_member_of_chamber(const RolePhrase& phrase, const TaggedWords& text) {
  constexpr std::string_view elsewhere = "us gb au ca nz ie in cn";
  const std::uint64_t key = text[phrase.text.last - 1].key;
  return (key == "deputy"_word || key == "deputies"_word) && phrase.text.size() == 1 && phrase.body.size() == 0 &&
         !phrase.owned && phrase.owner.size() == 0 && !phrase.country.empty() && !phrase.country_is_region &&
         elsewhere.find(phrase.country) == std::string_view::npos;
}

/// Whether the phrase is the chief of a service of a state: "Kyrgyzstan's security chief", "the Israeli spy chief".
bool is_chief_of_state(const RolePhrase& phrase, const RoleBody& body, const TaggedWords& text) {
  const bool chief = text[phrase.text.last - 1].key == "chief"_word && phrase.text.size() > 1;
  const std::uint64_t of = text[phrase.text.last - (chief ? 2 : 1)].key;
  return chief && !body.known && !phrase.country.empty() &&
         (of == "security"_word || of == "intelligence"_word || of == "spy"_word || of == "defence"_word ||
          of == "defense"_word || of == "policy"_word || of == "customs"_word || of == "tax"_word ||
          of == "judiciary"_word);
}

bool is_captain(std::uint64_t key) { return key == "captain"_word || key == "captains"_word; }

/// Whether the phrase is a deputy, under or assistant secretary of the foreign ministry, as in the United States. Such
/// an official is classed as a diplomat.
bool is_under_secretary_of_state(const RolePhrase& phrase, const RoleBody& body, const TaggedWords& text) {
  return body.name == "foreign ministry" && text_has(phrase, text, "secretary"_word) &&
         (text_has(phrase, text, "assistant"_word) || text_has(phrase, text, "under"_word) ||
          text_has(phrase, text, "deputy"_word));
}

RoleClass class_of(const RolePhrase& phrase, const RoleBody& body, const TaggedWords& text) {
  const RoleHead& head = *phrase.head;
  const std::uint64_t first = text[phrase.text.last - 1].key;
  if (first == "leader"_word || first == "leaders"_word) {
    if (head.role_class == RoleClass::none) return class_of_leader(phrase, body, text);
  }
  switch (head.role_class) {
    case RoleClass::head:
      if (text_has(phrase, text, "shadow"_word)) return RoleClass::legislator;
      if (phrase.country_is_region) return RoleClass::other;
      if (!body.known) return RoleClass::head;
      if (body.kind == OrganisationKind::presidency || body.kind == OrganisationKind::government)
        return RoleClass::head;
      return class_of_holder_in(body.kind);
    case RoleClass::minister:
      if (is_under_secretary_of_state(phrase, body, text)) return RoleClass::diplomat;
      if (text_has(phrase, text, "shadow"_word)) return RoleClass::legislator;
      if (body.known && body.kind == OrganisationKind::society && !phrase.country_is_region) return RoleClass::none;
      if ((head.flags & head_flag::bare) == 0 && head.body.empty() && !body.known) return RoleClass::none;
      return RoleClass::minister;
    case RoleClass::spokesperson:
      return body.known && body.kind == OrganisationKind::society && !phrase.country_is_region
                 ? RoleClass::none
                 : RoleClass::spokesperson;
    case RoleClass::none:
      if (is_congressional_representative(phrase, text)) return RoleClass::legislator;
      if (is_federal_attorney(phrase, text)) return RoleClass::other;
      if (is_member_of_chamber(phrase, text)) return RoleClass::legislator;
      if (is_captain(first) && body.known) return class_of_holder_in(body.kind);
      if (text[phrase.text.first].key == "chief"_word && first == "executive"_word &&
          (phrase.country == "hk" || phrase.country == "mo")) {
        return RoleClass::head;
      }
      if (is_chief_of_state(phrase, body, text)) return RoleClass::other;
      return (head.flags & head_flag::follows_body) != 0 && body.known ? class_of_holder_in(body.kind)
                                                                       : RoleClass::none;
    case RoleClass::other:
      if (body.known && body.kind == OrganisationKind::society && (head.flags & head_flag::follows_body) != 0 &&
          !phrase.country_is_region) {
        return RoleClass::none;
      }
      return body.known && body.kind == OrganisationKind::military ? RoleClass::military : RoleClass::other;
    case RoleClass::military:
      return body.known && body.kind == OrganisationKind::police ? RoleClass::other : RoleClass::military;
    case RoleClass::legislator:
      return is_speaker_of_a_day(phrase, text) ? RoleClass::none : RoleClass::legislator;
    default:
      return head.role_class;
  }
}

bool has_capital(WordSpan span, const TaggedWords& text) {
  for (std::size_t i = span.first; i < span.last; ++i)
    if (text.capitalised(i)) return true;
  return false;
}

/// The text of the role, on one line. An abbreviation keeps its full stop ("Sen.").
std::string text_of(const RolePhrase& phrase, const TaggedWords& text) {
  const Word& last = text[phrase.text.last - 1];
  std::string result = one_line(text.words().span(phrase.text.first, phrase.text.last));
  if (last.is(shape::abbreviation) && last.end < text.words().text().size() && text.words().text()[last.end] == '.') {
    result += '.';
  }
  return result;
}

}  // namespace

RolePhrase with_whole_body(RolePhrase phrase, const TaggedWords& text) {
  if (phrase.known_body != nullptr || phrase.body.size() < 2) return phrase;
  const auto known = known_organisation_at(text.words(), phrase.body.first);
  if (!known || known->words >= phrase.body.size()) return phrase;
  const std::string_view generic = known->row->generic;
  const bool has_parts = known->row->kind == OrganisationKind::intergovernmental || generic == "central bank";
  if (has_parts && !generic.empty() && text.is(phrase.body.last - 1, tag::organisation)) phrase.known_body = known->row;
  return phrase;
}

Role role_of(const RolePhrase& phrase, const TaggedWords& text) {
  const RoleBody body = body_of(phrase, text);
  Role role;
  role.text = text_of(phrase, text);
  const bool of_party = phrase.head->role_class == RoleClass::legislator && body.known && !phrase.head->body.empty() &&
                        body.kind == OrganisationKind::society;
  role.body = body.known && !of_party ? body.name : std::string(phrase.head->body);
  if (role.body.empty() && (is_congressional_representative(phrase, text) || is_member_of_chamber(phrase, text))) {
    role.body = "parliament";
  }
  role.role_class = class_of(phrase, body, text);
  // "director of retail": what somebody directs is no body.
  if (role.role_class == RoleClass::none && phrase.known_body == nullptr && !has_capital(phrase.body, text))
    role.body.clear();
  role.status = phrase.status;
  role.country = role.body == "european parliament" ? "eu" : role.body == "united nations" ? "un" : phrase.country;
  if (phrase.known_body != nullptr) {
    if (phrase.known_body->kind == OrganisationKind::intergovernmental) {
      role.country = union_of(*phrase.known_body);
    } else if (role.country.empty()) {
      role.country = phrase.known_body->country;
    }
  }
  return role;
}

}  // namespace dateline::facts
