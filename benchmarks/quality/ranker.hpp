#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "benchmarks/quality/measures.hpp"
#include "benchmarks/quality/topics.hpp"
#include "common/analysis/analyzer.hpp"
#include "query/engine/engine.hpp"

namespace dateline::bench {

/// How topics are searched for.
struct Ranking {
  bool any = false;      ///< adjacent words are alternatives; otherwise all must match
  bool literal = false;  ///< a topic is words without syntax
  std::size_t depth = 1000;
};

/// Ranks the articles of an index for topics. Not thread-safe.
class Ranker {
 public:
  /// Throws UnusableError for an index that cannot be used.
  Ranker(const std::filesystem::path& index, Ranking how);

  /// The first `depth` articles, sorted by sort_ranking(). Throws UsageError naming the topic whose text is not a valid
  /// query.
  [[nodiscard]] std::vector<RankedArticle> rank(const Topic& topic);
  /// Whether the index has an article with this id.
  [[nodiscard]] bool contains(const std::string& id);

 private:
  Ranking how_;
  std::unique_ptr<query::Engine> engine_;
  analysis::Analyzer analyzer_;
};

}  // namespace dateline::bench
