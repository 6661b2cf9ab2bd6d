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
#include "query/engine/idf.hpp"
#include "query/engine/sealed/operators/document_set.hpp"
#include "query/engine/sealed/operators/weights.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query::sealed {

/// All segments of a snapshot together, as a query's weights need them: deleted articles count until they are merged
/// away. Remembers what one query looks up.
class Collection {
 public:
  explicit Collection(const segment::Snapshot& snapshot);

  [[nodiscard]] const segment::Snapshot& snapshot() const noexcept { return snapshot_; }
  [[nodiscard]] std::uint64_t articles() const noexcept { return articles_; }

  /// The term of a key in each segment that has it.
  [[nodiscard]] const std::vector<std::optional<segment::Term>>& terms(const std::string& key);
  /// How many have it.
  [[nodiscard]] std::uint64_t documents_of(const std::string& key);
  [[nodiscard]] double idf_of(const std::string& key) { return idf(articles_, documents_of(key)); }
  [[nodiscard]] WordWeight weight(const std::string& key, std::uint32_t w) { return {idf_of(key), w, average_length_}; }

  /// What a pattern matches, and its score.
  struct Matched {
    std::vector<DocumentSet> documents;  ///< of each segment
    double score = 0;
  };
  [[nodiscard]] const Matched& matched(const Forms& pattern);

 private:
  const segment::Snapshot& snapshot_;
  std::uint64_t articles_ = 0;
  double average_length_ = 0;
  std::map<std::string, std::vector<std::optional<segment::Term>>, std::less<>> terms_;
  std::deque<std::pair<Forms, Matched>> patterns_;  ///< references to them stay good
};

}  // namespace dateline::query::sealed
