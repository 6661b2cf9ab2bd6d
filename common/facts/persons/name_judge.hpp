#pragma once

#include <functional>
#include <vector>

#include "common/facts/persons/name_features.hpp"

namespace dateline::facts {

/// Decides where the rules are unsure whether a candidate names a person: the rules' points and the trained weights of
/// its features make a score. Without weights the rules decide alone. Not thread-safe; one per article.
class NameJudge {
 public:
  /// Told of each candidate that the weights decide or could decide: its mentions and features.
  using Observer = std::function<void(const NameCandidate&, const std::vector<NameFeature>&)>;

  NameJudge(const LowercaseWords& lowercase, const NameWeights& weights, Observer observer = {})
      : lowercase_(lowercase), weights_(weights), observer_(std::move(observer)) {}

  /// Whether a name of several words names a person, whose candidate has the rules' points.
  [[nodiscard]] bool accepts_full(std::span<const TaggedWords> texts, std::span<const NameMention> mentions,
                                  const NameCandidate& candidate);
  /// Whether a single word does; `candidate.points` says whether the rules think so.
  [[nodiscard]] bool accepts_single(std::span<const TaggedWords> texts, std::span<const NameMention> mentions,
                                    const NameCandidate& candidate);

  /// What the rules alone add to the score, in hundredths of a logit. A candidate is accepted if its score is positive.
  [[nodiscard]] static int rules_full(int points) noexcept { return 50 * points - 25; }
  [[nodiscard]] static int rules_single(int points) noexcept { return points > 0 ? 100 : -100; }

 private:
  [[nodiscard]] int sum(std::span<const TaggedWords> texts, std::span<const NameMention> mentions,
                        const NameCandidate& candidate);

  const LowercaseWords& lowercase_;
  const NameWeights& weights_;
  Observer observer_;
  std::vector<NameFeature> features_;
};

}  // namespace dateline::facts
