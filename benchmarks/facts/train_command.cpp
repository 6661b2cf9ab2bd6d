#include <fmt/format.h>

#include <cstdio>
#include <span>
#include <string>
#include <vector>

#include "benchmarks/command/commands.hpp"
#include "benchmarks/facts/name_trainer.hpp"
#include "benchmarks/facts/tagged_text.hpp"

namespace dateline::bench {

namespace {

constexpr std::size_t folds = 5;

/// Trains on all texts but those of one fold and judges these, for each fold in turn.
Tally cross_validate(const std::vector<std::vector<NameExample>>& texts, bool single, bool rules_only) {
  Tally tally;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::vector<NameExample> learnt;
    std::vector<NameExample> judged;
    for (std::size_t i = 0; i < texts.size(); ++i)
      for (const auto& example : texts[i])
        if (example.single == single) (i % folds == fold ? judged : learnt).push_back(example);
    tally += judge(judged, rules_only ? TrainedWeights{} : train(learnt));
  }
  return tally;
}

void report(const char* what, const Tally& tally) {
  fmt::print(stderr, "{:<26} P {:6.2f}  R {:6.2f}  F1 {:6.2f}  ({} persons)\n", what, 100 * tally.precision(),
             100 * tally.recall(), 100 * tally.f1(), tally.wanted);
}

std::vector<std::vector<NameExample>> read_examples(const std::vector<TaggedText>& texts,
                                                    const facts::NameWeights& weights) {
  std::vector<std::vector<NameExample>> examples;
  for (const auto& text : texts) examples.push_back(examples_of(text, weights));
  return examples;
}

TrainedWeights train_kind(const std::vector<std::vector<NameExample>>& texts, bool single) {
  report(single ? "single words, rules" : "full names, rules", cross_validate(texts, single, true));
  report(single ? "single words, weights" : "full names, weights", cross_validate(texts, single, false));
  std::vector<NameExample> all;
  for (const auto& examples : texts)
    for (const auto& example : examples)
      if (example.single == single) all.push_back(example);
  return train(all);
}

}  // namespace

Exit train_command(const Arguments& arguments) {
  std::vector<TaggedText> texts;
  for (const auto& file : arguments.words()) {
    auto more = read_tagged(file);
    texts.insert(texts.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  if (texts.empty()) throw UsageError("no FILE of tagged tokens is given");
  // Which single words are left to judge depends on the full names, so these are learnt first.
  auto weights = train_kind(read_examples(texts, facts::NameWeights()), false);
  std::vector<facts::NameWeightRow> rows;
  for (const auto& [feature, weight] : weights) rows.push_back({feature, weight});
  weights.merge(train_kind(read_examples(texts, facts::NameWeights(rows)), true));
  fmt::print("feature\tweight\n# Written by dateline-bench train. In hundredths of a logit.\n");
  for (const auto& [feature, weight] : weights) fmt::print("{}\t{}\n", feature, weight);
  return Exit::done;
}

}  // namespace dateline::bench
