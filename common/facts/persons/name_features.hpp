#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/facts/lists/name_weights.hpp"
#include "common/facts/persons/name_mention.hpp"

namespace dateline::facts {

/// Equal mentions of one article that may name a person, and what the rules think of them.
struct NameCandidate {
  std::span<const std::uint32_t> mentions;  ///< indices of NameMention; not empty
  int points = 0;                           ///< by the rules; for single words, 1 if the rules accept them, else 0
  std::uint32_t alone = 0;                  ///< how often the family name of a longer name stands alone in the article
  std::uint32_t acting = 0;  ///< how often what is around the name, or the family name alone, is said of people
};

/// What can be said of a candidate: the classes of its words in the data lists, their endings, the words and marks
/// around its first mentions, how often the article has it, and the points of the rules. Sorted, without duplicates.
/// Replaces the content of `features`. `lowercase`: the words that the article also writes in lower case.
void read_features(std::span<const TaggedWords> texts, std::span<const NameMention> mentions,
                   const LowercaseWords& lowercase, const NameCandidate& candidate, std::vector<NameFeature>& features);

}  // namespace dateline::facts
