#include "query/facets/facet_spec.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "common/error.hpp"
#include "query/engine/engine.hpp"

namespace dateline::query {

namespace {

std::string known_facets() { return facet_names() + ", day, month, year"; }

std::size_t parse_limit(std::string_view text, std::string_view facet) {
  if (text == "all") return no_limit;
  std::size_t limit = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
  if (error != std::errc{} || stop != text.data() + text.size())
    throw UsageError(fmt::format("facet {}: '{}' is not a number of values or 'all'; write {}:20 or {}:all", facet,
                                 text, facet, facet));
  return limit;
}

FacetSpec parse_facet(std::string_view text) {
  const auto colon = text.find(':');
  const auto name = text.substr(0, colon);
  const auto rest = colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
  const bool is_date = name == "date";
  if (is_date || date_level_named(name)) {
    const auto level = date_level_named(!is_date ? name : rest.empty() ? "month" : rest);
    const bool stray = !is_date && !rest.empty() && rest != "all";
    if (!level || stray)
      throw UsageError(
          fmt::format("facet '{}': dates are counted by day, month or year, and all values are always shown", text));
    return {std::string(name), *level, no_limit};
  }
  const auto facet = facet_named(name);
  if (!facet) throw UsageError(fmt::format("unknown facet '{}'; the facets are {}", name, known_facets()));
  FacetSpec spec{std::string(name), *facet};
  if (colon != std::string_view::npos) spec.limit = parse_limit(rest, name);
  return spec;
}

}  // namespace

std::vector<FacetSpec> parse_facets(std::string_view list) {
  std::vector<FacetSpec> specs;
  for (std::size_t at = 0; at <= list.size();) {
    const auto end = std::min(list.find(',', at), list.size());
    auto spec = parse_facet(list.substr(at, end - at));
    if (std::any_of(specs.begin(), specs.end(), [&](const FacetSpec& other) { return other.name == spec.name; }))
      throw UsageError(fmt::format("facet {} is asked for twice", spec.name));
    specs.push_back(std::move(spec));
    at = end + 1;
  }
  return specs;
}

}  // namespace dateline::query
