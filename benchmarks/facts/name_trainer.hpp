#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "benchmarks/facts/tagged_text.hpp"
#include "benchmarks/facts/tally.hpp"
#include "common/facts/lists/name_weights.hpp"

namespace dateline::bench {

/// A candidate for a name as an example: its features, what the rules add to its score, and whether it names a person.
struct NameExample {
  bool single = false;
  int rules = 0;  ///< in hundredths of a logit
  std::vector<facts::NameFeature> features;
  bool person = false;
};

/// The candidates in a text whose features decide, when `weights` judge them. A candidate is a person if most of its
/// mentions are tagged as one, letter by letter; one that is tagged in part only is left out.
[[nodiscard]] std::vector<NameExample> examples_of(const TaggedText& text, const facts::NameWeights& weights);

/// Weights by the text of their features, in hundredths of a logit, without those that round to little.
using TrainedWeights = std::map<std::string, int>;

/// Learns weights by logistic regression: stochastic gradient descent with L2 regularisation, on the sum of the rules'
/// score and the weights. The same examples give the same weights.
[[nodiscard]] TrainedWeights train(const std::vector<NameExample>& examples);

/// How well weights tell persons from others; with no weights, how well the rules do.
[[nodiscard]] Tally judge(const std::vector<NameExample>& examples, const TrainedWeights& weights);

}  // namespace dateline::bench
