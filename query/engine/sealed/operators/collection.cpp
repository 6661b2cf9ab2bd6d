#include "query/engine/sealed/operators/collection.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "query/engine/recency.hpp"
#include "query/engine/sealed/operators/pattern.hpp"

namespace dateline::query::sealed {

Collection::Collection(const segment::Snapshot& snapshot, const Node& tree, Budget& budget)
    : snapshot_(snapshot), tree_(tree), budget_(budget) {
  std::uint64_t length = 0;
  for (const auto& live : snapshot.segments) {
    articles_ += live.segment.documents();
    length += live.segment.meta().length;
  }
  if (articles_ > 0) average_length_ = static_cast<double>(length) / static_cast<double>(articles_);
}

const std::vector<std::optional<segment::Term>>& Collection::terms(const std::string& key) {
  const auto [at, fresh] = terms_.try_emplace(key);
  if (fresh)
    for (const auto& live : snapshot_.segments) at->second.push_back(live.segment.terms().dictionary.find(key));
  return at->second;
}

std::uint64_t Collection::documents_of(const std::string& key) {
  std::uint64_t documents = 0;
  for (const auto& term : terms(key)) documents += term ? term->documents : 0;
  return documents;
}

const ScoreUnit& Collection::unit() {
  if (!unit_) unit_ = ScoreUnit(largest_score());
  return *unit_;
}

double Collection::largest_score() {
  // The score of a word is below idf * (k3 + 1) * w / (k3 + w) * (k1 + 1), and the gain of new articles is below the
  // sum of the idfs. Words that a phrase repeats are counted each time.
  constexpr double of_idf = (bm25::k3 + 1) * (bm25::k1 + 1) + recency_share;
  double idfs = 0;
  const auto add = [&](const std::vector<std::string>& stems, bool title) {
    for (const auto& stem : stems) idfs += idf_of(segment::text_key(stem, title));
  };
  for_each_scored_leaf(tree_, [&](const auto& leaf) {
    using Leaf = std::decay_t<decltype(leaf)>;
    if constexpr (std::is_same_v<Leaf, Word>) idfs += idf_of(segment::text_key(leaf.stem, leaf.title));
    if constexpr (std::is_same_v<Leaf, Phrase>) add(leaf.stems, leaf.title);
    if constexpr (std::is_same_v<Leaf, Near>) add(leaf.stems, false);
    if constexpr (std::is_same_v<Leaf, Forms>) idfs += idf(articles_, 0);
  });
  return of_idf * idfs;
}

const Collection::Matched& Collection::matched(const Forms& pattern) {
  const auto known =
      std::find_if(patterns_.begin(), patterns_.end(), [&](const auto& entry) { return entry.first == pattern; });
  if (known != patterns_.end()) return known->second;
  Matched matched{match_pattern(snapshot_, pattern, budget_), 0};
  std::uint64_t count = 0;
  for (const auto& documents : matched.documents) count += documents.count();
  matched.idf = idf(articles_, count);
  return patterns_.emplace_back(pattern, std::move(matched)).second;
}

}  // namespace dateline::query::sealed
