#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "query/engine/engine.hpp"
#include "query/engine/sealed/hits.hpp"
#include "query/engine/sealed/operators/collection.hpp"
#include "query/engine/sealed/operators/operator.hpp"
#include "query/engine/sealed/recency_gain.hpp"

namespace dateline::query::sealed {

/// Runs one search over the segments of a snapshot, one after another, a window of documents at a time. Finding all
/// matches (for totals and facets) and finding the best hits are separate passes over each window, so that the second
/// may pass over whatever cannot be among the best. Refers to all it is made of. Not thread-safe.
class SegmentSearch {
 public:
  SegmentSearch(const Search& search, Collection& collection, const RecencyGain& recency, TopHits& top);

  /// Searches segment `number`: offers its best hits and adds to the answer's totals. If the search wants facets or
  /// days, appends the segment's matches to `hits`. Call once for each segment, in order.
  void operator()(std::size_t number, Answer& answer, std::vector<DocumentSet>& hits);

 private:
  /// Searches a segment for few matches, from one to the next instead of by windows.
  void go_by_batches(Operator& query, std::size_t number, Answer& answer, DocumentSet* hits);
  static void count(const Batch& batch, const segment::Dates& dates, Answer& answer, DocumentSet* hits);
  void offer_in_order(std::size_t number, const Batch& batch);

  void count(Operator& query, std::size_t number, std::uint32_t base, Answer& answer, DocumentSet* hits);
  void offer_in_order(std::size_t number, std::uint32_t base);
  void offer_best(Operator& query, std::size_t number, std::uint32_t base);

  const Search& search_;
  Collection& collection_;
  const RecencyGain& recency_;
  TopHits& top_;
  bool sets_;     ///< whether the matches of each segment are wanted as a set
  bool counted_;  ///< whether all matches are wanted
  bool by_date_;  ///< whether only dates order the hits, as they also do if nothing has a score
  bool newest_first_;
  std::size_t offered_ = 0;  ///< hits of the segment
  Mask mask_{};              ///< the matches of the window, if they are wanted
  std::unique_ptr<ScoredDocuments> candidates_ = std::make_unique_for_overwrite<ScoredDocuments>();
};

}  // namespace dateline::query::sealed
