#include "common/facts/persons/name_judge.hpp"

namespace dateline::facts {

bool NameJudge::accepts_full(std::span<const TaggedWords> texts, std::span<const NameMention> mentions,
                             const NameCandidate& candidate) {
  constexpr int surely_none = -5;
  constexpr int surely_one = 6;
  const int points = candidate.points;
  const bool sure = points <= surely_none || points >= surely_one;
  return rules_full(points) + (sure ? 0 : sum(texts, mentions, candidate)) > 0;
}

bool NameJudge::accepts_single(std::span<const TaggedWords> texts, std::span<const NameMention> mentions,
                               const NameCandidate& candidate) {
  return rules_single(candidate.points) + sum(texts, mentions, candidate) > 0;
}

int NameJudge::sum(std::span<const TaggedWords> texts, std::span<const NameMention> mentions,
                   const NameCandidate& candidate) {
  if (weights_.empty() && !observer_) return 0;
  read_features(texts, mentions, lowercase_, candidate, features_);
  if (observer_) observer_(candidate, features_);
  int total = 0;
  for (const NameFeature& feature : features_) total += weights_.of(feature);
  return total;
}

}  // namespace dateline::facts
