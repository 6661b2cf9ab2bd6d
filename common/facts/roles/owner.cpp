#include "common/facts/roles/owner.hpp"

#include <algorithm>

#include "common/facts/offices/read.hpp"
#include "common/facts/roles/mentions.hpp"
#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

/// Takes the country that precedes a body at word i: "Latvia's defence ministry", "the Latvian Red Cross".
void take_country_before(const TaggedWords& text, std::size_t i, RolePhrase& phrase) {
  if (const PlaceMatch* place = i > 0 && text.joined(i) ? text.place_until(i - 1) : nullptr)
    take_country(phrase, place->place);
}

/// Takes a ministry or department that ends with word i as the body: "Latvia's defence ministry said its state
/// secretary".
bool take_state_body(const TaggedWords& text, std::uint32_t i, RolePhrase& phrase) {
  if (!text.is(i, tag::state_body) || i == 0 || !text.joined(i) || !text.is(i - 1, tag::department)) return false;
  phrase.body = {i - 1, i + 1};
  take_country_before(text, i - 1, phrase);
  return true;
}

/// Takes a known organisation that begins with word i as the body.
bool take_organisation(const TaggedWords& text, std::uint32_t i, RolePhrase& phrase) {
  if (!text.capitalised(i) && !text.is(i, tag::state_body)) return false;
  const auto known = known_organisation_at(text.words(), i);
  const bool longer_from_left = i > 0 && text.joined(i) && text.capitalised(i - 1) && !text.is(i - 1, tag::function);
  if (!known || longer_from_left) return false;
  phrase.known_body = known->row;
  phrase.body = {i, static_cast<std::uint32_t>(i + known->words)};
  take_country_before(text, i, phrase);
  return true;
}

/// Takes an abbreviation at word i as the body: "the oil company PDVSA replaced its president".
bool take_initials(const TaggedWords& text, std::uint32_t i, RolePhrase& phrase) {
  const bool initials = text[i].is(shape::all_caps) && text[i].size() > 2 && !text[i].is(shape::sentence_start) &&
                        text.capitals() != Capitals::all && text.place_from(i) == nullptr;
  if (initials) phrase.body = {i, i + 1};
  return initials;
}

bool take_place(const TaggedWords& text, std::uint32_t i, RolePhrase& phrase) {
  const PlaceMatch* place = text.place_from(i);
  if (place == nullptr || place->place.kind == PlaceKind::fixed) return false;
  take_country(phrase, place->place);
  return true;
}

bool names_somebody(std::span<const NameMention> mentions, WordSpan words) {
  return std::any_of(mentions.begin(), mentions.end(),
                     [&](const NameMention& each) { return each.span.last == words.last; });
}

/// Whether the sentence that begins with word i mentions a company.
bool names_company(const TaggedWords& text, std::size_t i) {
  constexpr KeySet companies("inc", "corp", "corporation", "co", "ltd", "plc", "llc", "company", "gmbh", "holdings",
                             "subsidiary", "shareholders");
  const std::size_t first = i;
  for (; i < text.size() && (i == first || !text[i].is(shape::sentence_start)); ++i)
    if (companies.contains(text[i].key)) return true;
  return false;
}

}  // namespace

RolePhrase with_owner(const TaggedWords& text, std::span<const NameMention> mentions, RolePhrase phrase) {
  if (phrase.owner.size() > 0 && phrase.head->role_class == RoleClass::none &&
      !names_somebody(mentions, phrase.owner)) {
    phrase.body = phrase.owner;
    return phrase;
  }
  if (!phrase.owned_by_body || phrase.body.size() > 0 || !phrase.country.empty()) return phrase;
  for (std::uint32_t i = phrase.whole.first; i > 0 && !text[i].is(shape::sentence_start);) {
    --i;
    if (in_name(mentions, i)) continue;
    if (take_state_body(text, i, phrase) || take_organisation(text, i, phrase) || take_initials(text, i, phrase) ||
        take_place(text, i, phrase))
      return phrase;
  }
  return phrase;
}

bool may_be_of_company(const TaggedWords& text, const RolePhrase& phrase) {
  const bool says_whose = !phrase.country.empty() || phrase.body.size() > 0 || phrase.owner.size() > 0 ||
                          phrase.owned || phrase.owned_by_body || phrase.determiner == Determiner::definite;
  if (phrase.head->body != "presidency" || says_whose) return false;
  return names_company(text, text.sentence_begin(phrase.whole.first)) || names_company(text, 0);
}

}  // namespace dateline::facts
