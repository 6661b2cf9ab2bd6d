#include "common/facts/roles/nearby_countries.hpp"

#include <algorithm>

#include "common/facts/roles/mentions.hpp"
#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

bool is_named_as_state(const TaggedWords& text, const PlaceAt& at) {
  if (at.match.place.kind == PlaceKind::demonym) return true;
  return at.match.place.kind == PlaceKind::country &&
         !(at.first > 0 && is_any(text[at.first - 1].key, {"to"_word, "with"_word, "from"_word, "against"_word}));
}

}  // namespace

NearbyCountries::NearbyCountries(const TaggedWords& text, std::span<const NameMention> mentions) : text_(text) {
  for (const PlaceAt& each : text.places()) {
    const std::size_t last = each.first + each.match.words - 1;
    if (each.match.place.kind == PlaceKind::fixed || in_name(mentions, last)) continue;
    all_.push_back({last, &each.match});
    if (is_named_as_state(text, each)) states_.push_back(all_.back());
  }
}

std::string_view NearbyCountries::before(std::size_t i, bool of_state) const {
  const std::vector<At>& places = of_state ? states_ : all_;
  const auto after = std::lower_bound(places.begin(), places.end(), i,
                                      [](const At& each, std::size_t word) { return each.last < word; });
  if (after == places.begin() || std::prev(after)->last < text_.sentence_begin(i)) return {};
  return std::prev(after)->place->place.code();
}

}  // namespace dateline::facts
