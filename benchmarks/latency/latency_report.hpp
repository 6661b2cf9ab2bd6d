#pragma once

#include <cstddef>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "benchmarks/latency/quantiles.hpp"
#include "benchmarks/latency/query_load.hpp"

namespace dateline::bench {

/// A summary of the times of a load on one index. Times are in microseconds.
struct LatencyReport {
  Quantiles all;
  std::map<std::size_t, Quantiles> by_words;  ///< by number of words; the last class, 5, includes longer queries
  double queries_per_second;
  double with_hit;  ///< the share of queries with at least one match
};

/// `lines` are the texts of the timed queries. Precondition: there is at least one.
[[nodiscard]] LatencyReport report_on(const std::vector<std::string>& lines, const LoadTimes& times);

/// The times of a second index relative to those of the first, for the same load.
struct Comparison {
  double mean;  ///< ratio of the times: below 1, the second index is faster
  double p50;
  double p95;
  double p99;
  std::size_t other_totals;  ///< the number of queries whose totals differ
};
[[nodiscard]] Comparison compare(const LoadTimes& first, const LoadTimes& other);

/// print_text() writes to standard output for people, to_json() makes an object for programs.
void print_text(const Comparison& comparison);
[[nodiscard]] nlohmann::ordered_json to_json(const Comparison& comparison);

void print_text(const LatencyReport& report);
[[nodiscard]] nlohmann::ordered_json to_json(const LatencyReport& report);

}  // namespace dateline::bench
