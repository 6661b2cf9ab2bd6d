#pragma once

#include <cstddef>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "benchmarks/latency/quantiles.hpp"
#include "benchmarks/latency/query_load.hpp"

namespace dateline::bench {

/// What the times of a load amount to.
struct LatencyReport {
  Quantiles all;
  std::map<std::size_t, Quantiles> by_words;  ///< by the queries' length; the longest class holds all longer ones
  double queries_per_second;
  double with_hit;  ///< share of the queries that find something
};

/// `lines` are the queries that were timed.
[[nodiscard]] LatencyReport report_on(const std::vector<std::string>& lines, const LoadTimes& times);

/// How two indexes compare on one load: `other` against `first`.
struct Comparison {
  double mean;  ///< ratios of times: below 1, the other one is faster
  double p50;
  double p95;
  double p99;
  std::size_t other_totals;  ///< queries whose totals differ
};
[[nodiscard]] Comparison compare(const LoadTimes& first, const LoadTimes& other);

void print_text(const Comparison& comparison);
[[nodiscard]] nlohmann::ordered_json to_json(const Comparison& comparison);

void print_text(const LatencyReport& report);
[[nodiscard]] nlohmann::ordered_json to_json(const LatencyReport& report);

}  // namespace dateline::bench
