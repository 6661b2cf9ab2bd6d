#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/segment/snapshot.hpp"
#include "query/engine/bm25.hpp"
#include "query/engine/budget.hpp"
#include "query/engine/sealed/operators/document_set.hpp"
#include "query/engine/sealed/operators/weights.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query::sealed {

/// Statistics over all segments of a snapshot, which one query's weights are computed from, so that a score does not
/// depend on the segment of an article. Deleted articles count until a merge removes them.
/// Caches the terms and patterns that the query looks up: make one for each query. Refers to the snapshot, which must
/// outlive it. Not thread-safe; one per thread. Throws encoding::Damaged if a dictionary is damaged.
class Collection {
 public:
  /// `tree`: the query. Loops over keys, forms and positions look at the budget. Both must outlive this object.
  Collection(const segment::Snapshot& snapshot, const Node& tree, Budget& budget);

  [[nodiscard]] const segment::Snapshot& snapshot() const noexcept { return snapshot_; }
  [[nodiscard]] Budget& budget() const noexcept { return budget_; }
  /// The number of documents in all segments, deleted ones included.
  [[nodiscard]] std::uint64_t articles() const noexcept { return articles_; }

  /// The term of a key (segment::text_key) in each segment; nothing in segments without it.
  [[nodiscard]] const std::vector<std::optional<segment::Term>>& terms(const std::string& key);
  /// How many documents have the key, deleted ones included.
  [[nodiscard]] std::uint64_t documents_of(const std::string& key);
  [[nodiscard]] double idf_of(const std::string& key) { return idf(articles_, documents_of(key)); }
  /// `w`: how often the word occurs in its node of the query.
  [[nodiscard]] WordWeight weight(const std::string& key, std::uint32_t w) {
    return {idf_of(key), w, average_length_, unit()};
  }
  /// The unit of the query's scores.
  [[nodiscard]] const ScoreUnit& unit();

  struct Matched {
    std::vector<DocumentSet> documents;  ///< one set for each segment
    double idf = 0;                      ///< of their number: the score of each
  };
  /// The documents that a pattern matches. The reference is valid as long as this object.
  [[nodiscard]] const Matched& matched(const Forms& pattern);

 private:
  /// At least the sum of all scores of the tree.
  [[nodiscard]] double largest_score();

  const segment::Snapshot& snapshot_;
  const Node& tree_;
  Budget& budget_;
  std::optional<ScoreUnit> unit_;
  std::uint64_t articles_ = 0;
  double average_length_ = 0;
  std::map<std::string, std::vector<std::optional<segment::Term>>, std::less<>> terms_;
  std::deque<std::pair<Forms, Matched>> patterns_;  ///< a deque, so that references stay valid when it grows
};

}  // namespace dateline::query::sealed
