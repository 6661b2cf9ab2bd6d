#include "benchmarks/facts/name_trainer.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <unordered_map>

#include "common/facts/persons/name_judge.hpp"
#include "common/facts/roles/people.hpp"

namespace dateline::bench {

namespace {

constexpr int rounds = 30;
constexpr double first_rate = 0.1;
constexpr double regularisation = 0.005;   ///< of each pass over the examples, relative to the rate
constexpr int least_weight = 3;            ///< hundredths of a logit; smaller weights change nothing
constexpr std::size_t least_examples = 5;  ///< that have a feature; rarer features are learnt by heart

/// Added to the score of everybody, in hundredths of a logit: F1 is best where a candidate is accepted at a probability
/// below one half. Chosen by training on two of three corpora and judging the third.
constexpr int leniency = 60;

/// Features as numbers.
class Numbering {
 public:
  std::uint32_t of(const facts::NameFeature& feature) {
    const auto [place, added] = numbers_.try_emplace(feature.key(), static_cast<std::uint32_t>(features_.size()));
    if (added) features_.push_back(feature);
    return place->second;
  }
  [[nodiscard]] const std::vector<facts::NameFeature>& features() const { return features_; }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
  std::vector<facts::NameFeature> features_;
};

}  // namespace

std::vector<NameExample> examples_of(const TaggedText& text, const facts::NameWeights& weights) {
  Article article;
  article.body = text.text;
  std::vector<NameExample> examples;
  for (facts::JudgedName& name : facts::judge_names(article, weights)) {
    std::size_t exact = 0;
    std::size_t touched = 0;
    for (const Mention& mention : name.mentions) {
      const Span span{mention.start, mention.end};
      const auto at = std::lower_bound(text.people.begin(), text.people.end(), span,
                                       [](const Span& a, const Span& b) { return a.end <= b.start; });
      exact += at != text.people.end() && *at == span;
      touched += at != text.people.end() && at->start < span.end;
    }
    if (name.mentions.empty() || (exact * 2 <= name.mentions.size() && touched > 0)) continue;
    const int rules =
        name.single ? facts::NameJudge::rules_single(name.points) : facts::NameJudge::rules_full(name.points);
    examples.push_back({name.single, rules, std::move(name.features), exact > 0});
  }
  return examples;
}

TrainedWeights train(const std::vector<NameExample>& examples) {
  Numbering numbering;
  std::vector<std::vector<std::uint32_t>> rows(examples.size());
  std::vector<std::size_t> seen;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    for (const auto& feature : examples[i].features) rows[i].push_back(numbering.of(feature));
    seen.resize(numbering.features().size());
    for (const std::uint32_t feature : rows[i]) ++seen[feature];
  }
  for (auto& row : rows) std::erase_if(row, [&](std::uint32_t feature) { return seen[feature] < least_examples; });
  std::vector<double> weights(seen.size());
  std::vector<double> sums(seen.size());
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::minstd_rand random(1);
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    const double rate = first_rate / (1 + 0.2 * round);
    for (const std::size_t i : order) {
      double score = examples[i].rules / 100.0;
      for (const std::uint32_t feature : rows[i]) score += weights[feature];
      const double error = (examples[i].person ? 1.0 : 0.0) - 1.0 / (1.0 + std::exp(-score));
      for (const std::uint32_t feature : rows[i])
        weights[feature] += rate * (error - regularisation * weights[feature] * static_cast<double>(examples.size()) /
                                                static_cast<double>(seen[feature]));
    }
    for (std::size_t i = 0; i < weights.size(); ++i) sums[i] += weights[i];
  }
  TrainedWeights trained;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const int weight = static_cast<int>(std::lround(100 * sums[i] / rounds));
    if (std::abs(weight) >= least_weight) trained[numbering.features()[i].text()] = weight;
  }
  for (const char* const bias : {"bias:0", "Bias:0"}) {
    if (trained.contains(bias)) trained[bias] += leniency;
  }
  return trained;
}

Tally judge(const std::vector<NameExample>& examples, const TrainedWeights& weights) {
  Tally tally;
  for (const NameExample& example : examples) {
    int score = example.rules;
    for (const auto& feature : example.features) {
      const auto weight = weights.find(feature.text());
      if (weight != weights.end()) score += weight->second;
    }
    tally.wanted += example.person;
    tally.found += score > 0;
    tally.right += example.person && score > 0;
  }
  return tally;
}

}  // namespace dateline::bench
