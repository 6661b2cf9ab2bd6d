#include "query/search/request.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "common/error.hpp"
#include "query/search/filter_values.hpp"

namespace dateline::query {

namespace {

constexpr std::array<std::string_view, 3> date_facets{"day", "month", "year"};

}  // namespace

void add_filter(Selection& selection, std::string_view name, std::string_view option_value) {
  selection.filters.push_back({std::string(name), split_values(name, option_value), false});
}

std::vector<std::string> excludable_fields() {
  std::vector<std::string> fields;
  for (const auto& row : facet_table) fields.emplace_back(row.name);
  fields.insert(fields.end(), {"date", "mentions"});
  fields.insert(fields.end(), date_facets.begin(), date_facets.end());
  return fields;
}

void add_exclusion(Selection& selection, std::string_view field_and_value) {
  const auto equals = field_and_value.find('=');
  if (equals == 0 || equals == std::string_view::npos)
    throw UsageError(fmt::format("'{}' is not of the form FIELD=VALUE, such as country=us", field_and_value));
  auto field = field_and_value.substr(0, equals);
  const auto fields = excludable_fields();
  if (std::find(fields.begin(), fields.end(), field) == fields.end())
    throw UsageError(fmt::format("unknown field '{}'; the fields are {}", field, fmt::join(fields, ", ")));
  if (std::find(date_facets.begin(), date_facets.end(), field) != date_facets.end()) field = "date";
  add_filter(selection, field, field_and_value.substr(equals + 1));
  selection.filters.back().exclude = true;
}

}  // namespace dateline::query
