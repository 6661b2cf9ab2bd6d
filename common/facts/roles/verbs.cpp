#include "common/facts/roles/verbs.hpp"

#include <algorithm>

#include "common/facts/offices/bodies.hpp"
#include "common/facts/offices/bridge.hpp"
#include "common/facts/offices/read.hpp"

namespace dateline::facts {
namespace {

struct Verb {
  std::size_t last;  ///< index of the word after it
  RoleStatus status;
};

std::optional<Verb> verb_at(const TaggedWords& text, std::size_t i) {
  switch (text[i].key) {
    case "heads"_word:
    case "leads"_word:
    case "chairs"_word:
    case "commands"_word:
    case "runs"_word:
    case "governs"_word:
      return Verb{i + 1, RoleStatus::current};
    case "headed"_word:
    case "led"_word:
    case "chaired"_word:
    case "commanded"_word:
    case "ran"_word:
      return Verb{i + 1, RoleStatus::former};
    case "head"_word:
    case "lead"_word:
    case "chair"_word:
    case "command"_word:
      if (i > 0 && text[i - 1].key == "to"_word) return Verb{i + 1, RoleStatus::current};
      if (i > 0 && text[i - 1].key == "will"_word && i + 1 < text.size() && text[i + 1].key != "a"_word)
        return Verb{i + 1, RoleStatus::designate};
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

/// The subject of a verb: the mention right before it, or before "who", "also" and verbs of appointment. Null if there
/// is none.
const NameMention* subject_of(const TaggedWords& text, std::span<const NameMention> mentions, std::size_t verb) {
  const auto next = std::lower_bound(mentions.begin(), mentions.end(), verb,
                                     [](const NameMention& each, std::size_t at) { return each.span.first < at; });
  if (next == mentions.begin()) return nullptr;
  const NameMention& before = *std::prev(next);
  std::size_t end = before.span.last;
  if (end > verb || verb - end > 6) return nullptr;
  const bool aged = text[end].is(shape::digit) && text[end].after(gap::comma) && end + 1 < verb;
  if (aged) ++end;
  if (before.span.last == verb) return text.joined(verb) ? &before : nullptr;
  return bridge_over(text, end, verb) != Bridge::none && text.joined(verb) ? &before : nullptr;
}

/// The country before a body without a proper name, from word `first` on: "Portugal's civil protection agency", "the
/// Danish intelligence service". Null if there is none. Moves `first` past a determiner.
const PlaceMatch* owning_place(const TaggedWords& text, std::size_t& first) {
  if (first < text.size() && text.is(first, tag::determiner)) ++first;
  const PlaceMatch* place = first < text.size() ? text.place_from(first) : nullptr;
  if (place == nullptr || place->place.kind == PlaceKind::fixed) return nullptr;
  const std::size_t end = first + place->words;
  const bool owner = place->place.kind == PlaceKind::demonym || text[end - 1].is(shape::possessive);
  const auto known = known_organisation_at(text.words(), first);
  const bool longer = known && known->words > place->words;
  return owner && !longer && end < text.size() && text.joined(end) && !text.capitalised(end) ? place : nullptr;
}

/// The object of the verb, from word `first` on: a listed organisation, a body recognised by its kind, or a capitalised
/// institution.
RolePhrase object_of(const TaggedWords& text, std::size_t first) {
  RolePhrase phrase;
  if (const PlaceMatch* owner = owning_place(text, first)) {
    take_country(phrase, owner->place);
    first += owner->words;
  }
  std::size_t at = first;
  for (int skipped = 0; skipped < 4 && at < text.size() && text.joined(at); ++skipped, ++at) {
    const auto known = known_organisation_at(text.words(), at);
    const std::size_t named = text.capitalised(at) ? organisation_end(text, at, longest_written_body) : at;
    const std::size_t known_end = known ? at + known->words : at;
    const bool committee = known && text.joined(known_end) && text.is(known_end, tag::institution);
    if (committee) {
      phrase.body = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(known_end + 1)};
      return phrase;
    }
    if (known && known_end >= named) {
      phrase.known_body = known->row;
      phrase.body = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + known->words)};
      return phrase;
    }
    const bool institution = named > at && text.is(named - 1, tag::organisation);
    if (institution || (named == at && text.is(at, tag::organisation))) {
      const std::size_t begin = institution ? at : text.is(first, tag::determiner) ? first + 1 : first;
      phrase.body = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(named, at + 1))};
      return phrase;
    }
    if (named > at || text.is(at, tag::say | tag::linking)) break;
  }
  return phrase;
}

/// The class of a person who heads a body of this kind: a ministry is headed by a minister, a government by its head.
RoleClass class_of_leader_of(OrganisationKind kind) {
  if (kind == OrganisationKind::government) return RoleClass::head;
  return kind == OrganisationKind::ministry ? RoleClass::minister : class_of_holder_in(kind);
}

}  // namespace

std::vector<HeldRole> roles_by_verb(const TaggedWords& text, std::span<const NameMention> mentions) {
  static constexpr RoleHead verb_head{"", RoleClass::none, "", 0};
  std::vector<HeldRole> held;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!text.is(i, tag::act | tag::head | tag::rank) || text.capitalised(i)) continue;
    const auto verb = verb_at(text, i);
    if (!verb) continue;
    const bool will = i > 0 && text[i - 1].key == "will"_word && text.joined(i);
    const NameMention* subject = subject_of(text, mentions, will ? i - 1 : i);
    if (subject == nullptr) continue;
    const RolePhrase object = object_of(text, verb->last);
    if (object.body.size() == 0) continue;
    const RoleBody body = named_body(object, text);
    if (verb->status == RoleStatus::former && body.kind == OrganisationKind::society) continue;
    HeldRole role;
    role.person = subject->person;
    role.head_word = static_cast<std::uint32_t>(i);
    role.head = &verb_head;
    const std::string_view country =
        object.country.empty() && object.known_body != nullptr ? object.known_body->country : object.country;
    role.role = {std::string(text.words().text(i)), std::string(country), body.name, class_of_leader_of(body.kind),
                 verb->status};
    role.of_no_country = body.kind == OrganisationKind::intergovernmental;
    if (role.of_no_country && object.known_body != nullptr) role.role.country = union_of(*object.known_body);
    held.push_back(std::move(role));
  }
  return held;
}

}  // namespace dateline::facts
