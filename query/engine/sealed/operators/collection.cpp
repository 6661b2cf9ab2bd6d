#include "query/engine/sealed/operators/collection.hpp"

#include <algorithm>
#include <utility>

#include "query/engine/sealed/operators/pattern.hpp"

namespace dateline::query::sealed {

Collection::Collection(const segment::Snapshot& snapshot, Budget& budget) : snapshot_(snapshot), budget_(budget) {
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

const Collection::Matched& Collection::matched(const Forms& pattern) {
  const auto known =
      std::find_if(patterns_.begin(), patterns_.end(), [&](const auto& entry) { return entry.first == pattern; });
  if (known != patterns_.end()) return known->second;
  Matched matched{match_pattern(snapshot_, pattern, budget_), 0};
  std::uint64_t count = 0;
  for (const auto& documents : matched.documents) count += documents.count();
  matched.score = idf(articles_, count);
  return patterns_.emplace_back(pattern, std::move(matched)).second;
}

}  // namespace dateline::query::sealed
