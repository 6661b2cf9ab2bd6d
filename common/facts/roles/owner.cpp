#include "common/facts/roles/owner.hpp"

#include <algorithm>

#include "common/facts/offices/read.hpp"
#include "common/facts/roles/mentions.hpp"
#include "common/facts/text/key_set.hpp"
#include "common/facts/text/steps.hpp"

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

}  // namespace

bool PhraseOwners::take_body_at(std::uint32_t i, RolePhrase& phrase) const {
  return !in_name(mentions_, i) && (take_state_body(text_, i, phrase) || take_organisation(text_, i, phrase) ||
                                    take_initials(text_, i, phrase) || take_place(text_, i, phrase));
}

RolePhrase PhraseOwners::with_owner(RolePhrase phrase) {
  if (phrase.owner.size() > 0 && phrase.head->role_class == RoleClass::none &&
      mention_until(phrase.owner.last) == nullptr) {
    phrase.body = phrase.owner;
    return phrase;
  }
  if (!phrase.owned_by_body || phrase.body.size() > 0 || !phrase.country.empty()) return phrase;
  const std::size_t first = phrase.whole.first;
  const std::size_t sentence = text_.sentence_begin(first);
  const bool read = sentence == body_sentence_ && body_before_ <= first;
  const std::size_t unread = read ? body_before_ : sentence;
  std::size_t i = first;
  while (i > unread && !take_body_at(static_cast<std::uint32_t>(--i), phrase)) count_steps(1);
  const bool found = i < first && (!phrase.country.empty() || phrase.body.size() > 0);
  if (found) {
    body_at_ = i;
  } else if (!read) {
    body_at_ = nowhere;
  } else if (body_at_ != nowhere) {
    take_body_at(static_cast<std::uint32_t>(body_at_), phrase);
  }
  body_sentence_ = sentence;
  body_before_ = first;
  return phrase;
}

const NameMention* PhraseOwners::mention_until(std::uint32_t end) {
  if (by_end_.empty()) {
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) by_end_.push_back(i);
    std::stable_sort(by_end_.begin(), by_end_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return mentions_[a].span.last < mentions_[b].span.last; });
  }
  const auto found = std::lower_bound(by_end_.begin(), by_end_.end(), end, [&](std::uint32_t each, std::uint32_t word) {
    return mentions_[each].span.last < word;
  });
  return found == by_end_.end() || mentions_[*found].span.last != end ? nullptr : &mentions_[*found];
}

bool PhraseOwners::may_be_of_company(const RolePhrase& phrase) {
  const bool says_whose = !phrase.country.empty() || phrase.body.size() > 0 || phrase.owner.size() > 0 ||
                          phrase.owned || phrase.owned_by_body || phrase.determiner == Determiner::definite;
  if (phrase.head->body != "presidency" || says_whose) return false;
  return names_company(text_.sentence_begin(phrase.whole.first), sentence_) || names_company(0, first_sentence_);
}

/// Whether the sentence that begins with a word mentions a company. `last`: the answer given last.
bool PhraseOwners::names_company(std::size_t sentence, Sentence& last) const {
  constexpr KeySet companies("inc", "corp", "corporation", "co", "ltd", "plc", "llc", "company", "gmbh", "holdings",
                             "subsidiary", "shareholders");
  if (last.begin == sentence) return last.names_company;
  last = {sentence, false};
  std::size_t i = sentence;
  for (; i < text_.size() && (i == sentence || !text_[i].is(shape::sentence_start)); ++i) {
    last.names_company = companies.contains(text_[i].key);
    if (last.names_company) break;
  }
  count_steps(i - sentence);
  return last.names_company;
}

}  // namespace dateline::facts
