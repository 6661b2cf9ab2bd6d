#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "query/facets/facet_spec.hpp"
#include "query/search/request.hpp"

namespace dateline::bench {

/// The queries to time, and how to run them.
struct QueryLoad {
  std::vector<query::Selection> queries;
  std::vector<query::FacetSpec> facets;
  std::size_t top = 10;     ///< hits to find for each query
  bool exact_total = true;  ///< if not, an engine may stop before it has counted all matches
  query::Sort sort = query::Sort::relevance;
  std::size_t repeat = 5;                                       ///< measurements of each query
  std::chrono::seconds at_most = std::chrono::hours(24 * 365);  ///< no further repeat starts after so much time
  std::size_t threads = 1;                                      ///< queries that run at the same time
};

/// The time of one query, and its number of matches.
struct QueryTime {
  double us = 0;  ///< microseconds; the shortest of all repeats, which other processes disturb least
  std::uint64_t total = 0;
};

/// The times of a load on one index.
struct LoadTimes {
  std::vector<QueryTime> queries;  ///< in the order of the load
  double queries_per_second = 0;   ///< over all repeats and threads, in wall-clock time
};

/// Runs all queries once to warm up, then up to `repeat` times. A query's time is from parsing its text to having its
/// hits, total and facets; the articles of the hits are not read. Each thread opens the index separately. Several
/// indexes take turns after each repeat, so that a disturbance affects all of them. Returns the times of each index.
/// Throws UsageError for an invalid query and UnusableError for an index that cannot be used.
[[nodiscard]] std::vector<LoadTimes> run(const QueryLoad& load, const std::vector<std::filesystem::path>& indexes);

}  // namespace dateline::bench
