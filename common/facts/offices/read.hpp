#pragma once

#include "common/facts/offices/phrase.hpp"

namespace dateline::facts {

/// Extends a phrase that holds only its head over what stands before it: modifiers, status, country, body, article.
void read_before_head(const TaggedWords& text, RolePhrase& phrase);

/// Extends it over what stands after it: "-elect", "of transport", "of China", "at the University of Sydney".
void read_after_head(const TaggedWords& text, RolePhrase& phrase);

/// Gives a phrase that stands before its holder's name the country or body that follows the name at word i.
void read_after_name(const TaggedWords& text, std::size_t i, RolePhrase& phrase);

[[nodiscard]] inline bool has(const RolePhrase& phrase, std::uint8_t flag) noexcept {
  return (phrase.head->flags & flag) != 0;
}

/// The first country that a phrase meets is its country.
inline void take_country(RolePhrase& phrase, const Place& place) noexcept {
  if (!phrase.country.empty() || place.kind == PlaceKind::fixed) return;
  phrase.country = place.code();
  phrase.country_is_region = place.kind == PlaceKind::region || place.kind == PlaceKind::city;
}

}  // namespace dateline::facts
