#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "query/facets/facet_spec.hpp"
#include "query/search/request.hpp"

namespace dateline::bench {

/// Queries to put to an index, and how.
struct QueryLoad {
  std::vector<query::Selection> queries;
  std::vector<query::FacetSpec> facets;
  std::size_t top = 10;
  bool exact_total = true;
  std::size_t repeat = 5;
  std::size_t threads = 1;
};

/// What one query took and found.
struct QueryTime {
  double us = 0;  ///< the least of all repeats: the work itself, without what else the machine did meanwhile
  std::uint64_t total = 0;
};

struct LoadTimes {
  std::vector<QueryTime> queries;  ///< in their order
  double queries_per_second = 0;   ///< over all repeats and threads, by the clock on the wall
};

/// Runs all queries once to warm up, then `repeat` times, each time from parsing its text to knowing its hits, total
/// and facets. The hits' articles are not read. Every thread opens the index by itself. Several indexes take turns, so
/// that what else the machine does falls on all alike. Gives the times of each. Throws UsageError and UnusableError.
[[nodiscard]] std::vector<LoadTimes> run(const QueryLoad& load, const std::vector<std::filesystem::path>& indexes);

}  // namespace dateline::bench
