#pragma once

#include "common/facts/offices/phrase.hpp"

namespace dateline::facts {

/// Words of a body's name as written, which is cut there: a headline or list in capitals may go on for pages.
inline constexpr std::size_t longest_written_body = 128;

/// The steps by which find_role_phrases() reads one phrase, starting from its head ("minister").

/// Extends a phrase to the left of its head: modifiers, status, country, body, article. Precondition: the phrase
/// consists of its head only.
void read_before_head(const TaggedWords& text, RolePhrase& phrase);

/// Extends a phrase to the right of its head: "-elect", "of transport", "of China", "at the University of Sydney".
void read_after_head(const TaggedWords& text, RolePhrase& phrase);

/// Reads the country or body that follows the holder's name, from word i on, into a phrase that precedes the name:
/// "President Paul Kagame of Rwanda".
void read_after_name(const TaggedWords& text, std::size_t i, RolePhrase& phrase);

/// Whether the head of the phrase has one of the given head_flag bits.
[[nodiscard]] inline bool has(const RolePhrase& phrase, std::uint8_t flag) noexcept {
  return (phrase.head->flags & flag) != 0;
}

/// Sets the country of a phrase from a place, unless the phrase already has one.
inline void take_country(RolePhrase& phrase, const Place& place) noexcept {
  if (!phrase.country.empty() || place.kind == PlaceKind::fixed) return;
  phrase.country = place.code();
  phrase.country_is_region = place.kind == PlaceKind::region || place.kind == PlaceKind::city;
}

}  // namespace dateline::facts
