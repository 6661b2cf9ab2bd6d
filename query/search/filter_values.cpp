#include "query/search/filter_values.hpp"

#include "common/model/facet.hpp"
#include "query/syntax/dates.hpp"

namespace dateline::query {

namespace {

using Alternatives = std::vector<std::string>;

void trim(std::string& value) {
  value.erase(value.find_last_not_of(" \t") + 1);
  value.erase(0, value.find_first_not_of(" \t"));
}

Alternatives split_at_commas(std::string_view text, bool blank_binds) {
  Alternatives values(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto next = i + 1 < text.size() ? text[i + 1] : '\0';
    const bool escape = text[i] == '\\' && (next == ',' || next == '\\');
    if (text[i] == ',' && !(blank_binds && next == ' ')) {
      values.emplace_back();
      continue;
    }
    if (escape) ++i;
    values.back() += text[i];
  }
  for (auto& value : values) trim(value);
  return values;
}

bool is_date(std::string_view text) { return parse_dates(text, 0).has_value(); }

/// Joins "May 20" and " 2014" again.
Alternatives joined_dates(const Alternatives& parts) {
  Alternatives dates;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    dates.push_back(parts[i]);
    if (i + 1 == parts.size() || is_date(parts[i])) continue;
    auto with_year = parts[i] + ", " + parts[i + 1];
    if (!is_date(with_year)) continue;
    dates.back() = std::move(with_year);
    ++i;
  }
  return dates;
}

}  // namespace

std::vector<std::string> split_values(std::string_view name, std::string_view option_value) {
  if (name == "since" || name == "until") return {std::string(option_value)};
  const auto facet = facet_named(name);
  if (!facet) return joined_dates(split_at_commas(option_value, false));
  return split_at_commas(option_value, row_of(*facet).filter == FacetFilter::person_name);
}

std::string escaped_value(std::string_view value) {
  std::string escaped;
  for (const char c : value) {
    if (c == ',' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

}  // namespace dateline::query
