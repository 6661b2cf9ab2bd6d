#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "common/facts/persons/name_mention.hpp"
#include "common/facts/tagging/tagged_words.hpp"

namespace dateline::facts {

/// The countries that one text mentions outside people's names, for the question which is next to a role. Borrows its
/// arguments. Precondition: `mentions` are the resolved mentions of this text, in text order. Immutable.
class NearbyCountries {
 public:
  NearbyCountries(const TaggedWords& text, std::span<const NameMention> mentions);

  /// The code of the last country before word i in its sentence; empty if there is none. `of_state`: only accept a
  /// place that is named as a state, and not as a destination: "is to visit Washington, Foreign Minister Kuranari
  /// said".
  [[nodiscard]] std::string_view before(std::size_t i, bool of_state) const;

 private:
  struct At {
    std::size_t last;  ///< index of its last word
    const PlaceMatch* place;
  };
  const TaggedWords& text_;
  std::vector<At> all_;     ///< in text order
  std::vector<At> states_;  ///< those that are named as a state
};

}  // namespace dateline::facts
