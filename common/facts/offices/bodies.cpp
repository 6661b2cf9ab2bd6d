#include "common/facts/offices/bodies.hpp"

#include "common/facts/lists/departments.hpp"
#include "common/facts/names/person_name.hpp"
#include "common/text/fold.hpp"

namespace dateline::facts {
namespace {

/// The ministry of a role: that of the first department in its text that names one, else "DEPARTMENT ministry".
std::string ministry_of_phrase(const RolePhrase& phrase, const TaggedWords& text) {
  for (std::size_t i = phrase.department; i < phrase.text.last; ++i) {
    if (!text.is(i, tag::department)) continue;
    if (const auto ministry = facts::ministry_of(text[i].key); !ministry.empty()) return std::string(ministry);
  }
  return text.is(phrase.department, tag::department) ? text::fold(text.words().text(phrase.department)) + " ministry"
                                                     : "government";
}

/// What an organisation known only by its words is.
OrganisationKind kind_of(WordSpan span, const TaggedWords& text) {
  bool legislative = false;
  OrganisationKind kind = OrganisationKind::society;
  for (std::size_t i = span.first; i < span.last; ++i) {
    switch (text[i].key) {
      case "party"_word:
      case "academic"_word:
      case "university"_word:
      case "bank"_word:
      case "union"_word:
      case "club"_word:
      case "association"_word:
      case "institute"_word:
      case "foundation"_word:
      case "college"_word:
        return OrganisationKind::society;
      case "court"_word:
      case "tribunal"_word:
        return OrganisationKind::court;
      case "police"_word:
        return OrganisationKind::police;
      case "army"_word:
      case "navy"_word:
      case "forces"_word:
      case "corps"_word:
      case "guard"_word:
        return OrganisationKind::military;
      case "senate"_word:
      case "house"_word:
      case "parliament"_word:
      case "parliamentary"_word:
      case "assembly"_word:
      case "congressional"_word:
      case "legislative"_word:
      case "select"_word:
        legislative = true;
        break;
      case "subcommittee"_word:
        return OrganisationKind::parliament;
      case "ministry"_word:
      case "department"_word:
        kind = OrganisationKind::ministry;
        break;
      case "agency"_word:
      case "authority"_word:
      case "administration"_word:
      case "bureau"_word:
      case "commission"_word:
      case "council"_word:
      case "embassy"_word:
      case "intelligence"_word:
      case "service"_word:
      case "government"_word:
      case "office"_word:
      case "directorate"_word:
      case "municipality"_word:
      case "county"_word:
      case "federal"_word:
        if (kind == OrganisationKind::society) kind = OrganisationKind::agency;
        break;
      default:
        break;
    }
  }
  return legislative ? OrganisationKind::parliament : kind;
}

}  // namespace

RoleBody named_body(const RolePhrase& phrase, const TaggedWords& text) {
  if (phrase.body.size() == 0) return {};
  const std::string_view span = text.words().span(phrase.body.first, phrase.body.last);
  const bool acronym = phrase.body.size() == 1 && text[phrase.body.first].is(shape::all_caps) && span.size() <= 5;
  const std::string written = acronym ? std::string(span) : display_name(span);
  if (phrase.known_body == nullptr) return {written, kind_of(phrase.body, text), true};
  const OrganisationRow& row = *phrase.known_body;
  return {row.generic.empty() ? written : std::string(row.generic), row.kind, true};
}

RoleBody body_of(const RolePhrase& phrase, const TaggedWords& text) {
  const bool department = phrase.has_department && (phrase.head->flags & head_flag::department) != 0;
  const bool in_government = phrase.known_body == nullptr || phrase.known_body->kind == OrganisationKind::government;
  if (in_government && department) return {ministry_of_phrase(phrase, text), OrganisationKind::ministry, true};
  return named_body(phrase, text);
}

std::string_view union_of(const OrganisationRow& organisation) {
  if (organisation.kind != OrganisationKind::intergovernmental) return {};
  if (organisation.generic.starts_with("european ") || organisation.name.starts_with("Euro")) return "eu";
  const bool agency = organisation.name.starts_with("UN") || organisation.name.starts_with("U.N.") ||
                      organisation.name == "World Food Programme" || organisation.name == "WFP";
  return organisation.generic == "united nations" || agency ? "un" : "";
}

RoleClass class_of_holder_in(OrganisationKind kind) {
  switch (kind) {
    case OrganisationKind::parliament:
      return RoleClass::legislator;
    case OrganisationKind::court:
      return RoleClass::judge;
    case OrganisationKind::military:
      return RoleClass::military;
    case OrganisationKind::society:
      return RoleClass::none;
    default:
      return RoleClass::other;
  }
}

}  // namespace dateline::facts
