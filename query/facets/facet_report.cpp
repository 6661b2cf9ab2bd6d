#include "query/facets/facet_report.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "common/facts/lists/gazetteer.hpp"

namespace dateline::query {

namespace {

FacetReport report_values(const FacetSpec& spec, const FacetCounts& counts) {
  FacetReport report{spec.name, false, counts.values, counts.missing, std::nullopt};
  if (spec.limit == no_limit) report.distinct = counts.values.size();
  if (row_of(counts.facet).filter != FacetFilter::country_name) return report;
  for (auto& value : report.values)
    if (const auto name = facts::country_name(value.value); !name.empty()) value.label = name;
  return report;
}

FacetReport report_dates(const FacetSpec& spec, DateLevel level, const Answer& answer) {
  FacetReport report{spec.name, true, {}, answer.undated, std::nullopt};
  auto buckets = date_buckets(answer.days, level);
  report.values.reserve(buckets.size());
  for (auto& [value, count] : buckets) report.values.push_back({value, value, std::nullopt, count});
  return report;
}

/// The finest level asked for decides.
void request_days(DateLevel level, Search& search) {
  const auto apart = granularity_of(level);
  search.days_apart = search.days ? std::min(search.days_apart, apart) : apart;
  search.days = true;
}

}  // namespace

void request_facets(const std::vector<FacetSpec>& specs, Search& search) {
  for (const auto& spec : specs) {
    if (const auto* facet = std::get_if<Facet>(&spec.what))
      search.facets.push_back({*facet, spec.limit, {}});
    else
      request_days(std::get<DateLevel>(spec.what), search);
  }
}

std::vector<FacetReport> facet_reports(const std::vector<FacetSpec>& specs, const Answer& answer) {
  std::vector<FacetReport> reports;
  auto counts = answer.facets.begin();
  for (const auto& spec : specs) {
    if (const auto* level = std::get_if<DateLevel>(&spec.what))
      reports.push_back(report_dates(spec, *level, answer));
    else
      reports.push_back(report_values(spec, *counts++));
  }
  return reports;
}

}  // namespace dateline::query
