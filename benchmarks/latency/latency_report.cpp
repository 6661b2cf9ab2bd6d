#include "benchmarks/latency/latency_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <utility>

namespace dateline::bench {

namespace {

constexpr std::size_t most_words = 5;  ///< the last class of the report includes longer queries

std::size_t count_words(const std::string& line) {
  std::istringstream in(line);
  std::size_t words = 0;
  for (std::string word; in >> word;) ++words;
  return words;
}

std::string length_name(std::size_t words) { return fmt::format("{}{}", words, words == most_words ? "+" : ""); }

void print_row(const std::string& name, const Quantiles& times) {
  fmt::print("{:<9} {:>8} {:>10.0f} {:>10.0f} {:>10.0f} {:>10.0f} {:>10.0f}\n", name, times.count(), times.mean(),
             times.quantile(0.5), times.quantile(0.95), times.quantile(0.99), times.max());
}

nlohmann::ordered_json to_json(const Quantiles& times) {
  return {{"queries", times.count()},       {"mean_us", times.mean()},        {"p50_us", times.quantile(0.5)},
          {"p95_us", times.quantile(0.95)}, {"p99_us", times.quantile(0.99)}, {"max_us", times.max()}};
}

Quantiles quantiles_of(const LoadTimes& times) {
  std::vector<double> all;
  for (const auto& query : times.queries) all.push_back(query.us);
  return Quantiles(std::move(all));
}

}  // namespace

Comparison compare(const LoadTimes& first, const LoadTimes& other) {
  const auto a = quantiles_of(first);
  const auto b = quantiles_of(other);
  Comparison comparison{b.mean() / a.mean(), b.quantile(0.5) / a.quantile(0.5), b.quantile(0.95) / a.quantile(0.95),
                        b.quantile(0.99) / a.quantile(0.99), 0};
  for (std::size_t i = 0; i < first.queries.size(); ++i)
    comparison.other_totals += first.queries[i].total != other.queries[i].total ? 1 : 0;
  return comparison;
}

void print_text(const Comparison& comparison) {
  fmt::print("ratio of the second index's times to the first's: mean {:.3f}, p50 {:.3f}, p95 {:.3f}, p99 {:.3f}\n",
             comparison.mean, comparison.p50, comparison.p95, comparison.p99);
  if (comparison.other_totals > 0)
    fmt::print("{} queries have different totals in the two indexes\n", comparison.other_totals);
}

nlohmann::ordered_json to_json(const Comparison& comparison) {
  return {{"mean", comparison.mean},
          {"p50", comparison.p50},
          {"p95", comparison.p95},
          {"p99", comparison.p99},
          {"other_totals", comparison.other_totals}};
}

LatencyReport report_on(const std::vector<std::string>& lines, const LoadTimes& times) {
  std::vector<double> all;
  std::map<std::size_t, std::vector<double>> by_words;
  std::size_t with_hit = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& [us, total] = times.queries[i];
    all.push_back(us);
    by_words[std::min(count_words(lines[i]), most_words)].push_back(us);
    if (total > 0) ++with_hit;
  }
  const auto share = static_cast<double>(with_hit) / static_cast<double>(lines.size());
  LatencyReport report{Quantiles(std::move(all)), {}, times.queries_per_second, share};
  for (auto& [words, of_length] : by_words) report.by_words.emplace(words, Quantiles(std::move(of_length)));
  return report;
}

void print_text(const LatencyReport& report) {
  fmt::print("{:<9} {:>8} {:>10} {:>10} {:>10} {:>10} {:>10}\n", "", "queries", "mean us", "p50 us", "p95 us", "p99 us",
             "max us");
  print_row("all", report.all);
  for (const auto& [words, times] : report.by_words)
    print_row(length_name(words) + (words == 1 ? " word" : " words"), times);
  fmt::print("{:.0f} queries/s; {:.1f} % of the queries have a match\n", report.queries_per_second,
             100 * report.with_hit);
}

nlohmann::ordered_json to_json(const LatencyReport& report) {
  auto json = to_json(report.all);
  json["qps"] = report.queries_per_second;
  json["with_hit"] = report.with_hit;
  for (const auto& [words, times] : report.by_words) json["by_words"][length_name(words)] = to_json(times);
  return json;
}

}  // namespace dateline::bench
