#include "query/search/value_completion.hpp"

#include <algorithm>
#include <utility>

#include "common/facts/lists/gazetteer.hpp"
#include "common/text/fold.hpp"
#include "query/search/filter_values.hpp"

namespace dateline::query {

namespace {

struct CountedValue {
  std::string value;
  std::uint64_t articles;
};

bool names_countries(Facet facet) { return row_of(facet).filter == FacetFilter::country_name; }

/// All values of a facet that begin with the folded text `start`.
std::vector<CountedValue> values_from(Engine& engine, Facet facet, const std::string& start) {
  std::vector<CountedValue> values;
  const bool countries = names_countries(facet);
  engine.values(facet, countries ? "" : start, [&](std::string_view value, std::uint64_t articles) {
    if (!countries || text::fold(facts::country_name(value)).starts_with(start))
      values.push_back({std::string(value), articles});
    return true;
  });
  return values;
}

/// The values as the user is to see them.
std::vector<CompletedValue> labelled(Engine& engine, Facet facet, const std::vector<CountedValue>& values) {
  if (values.empty()) return {};
  Search search;
  search.tree = {All{}};
  search.limit = 0;
  search.facets = {{facet, no_limit, {}}};
  for (const auto& value : values) search.facets.front().only.push_back(value.value);
  auto counts = engine.search(search).facets;
  std::vector<CompletedValue> completed;
  for (auto& [value, label, role, articles] : counts.front().values) {
    const auto country = names_countries(facet) ? facts::country_name(value) : std::string_view();
    const auto whole = row_of(facet).filter == FacetFilter::role_words ? "=" + value : value;
    completed.push_back(
        {facet, country.empty() ? std::move(label) : std::string(country), escaped_value(whole), articles});
  }
  return completed;
}

}  // namespace

std::vector<Facet> completable_facets() {
  std::vector<Facet> facets;
  for (const auto facet : all_facets)
    if (!holds_people(facet)) facets.push_back(facet);
  return facets;
}

std::vector<std::string> names_of(const std::vector<Facet>& facets) {
  std::vector<std::string> names;
  for (const auto facet : facets) names.emplace_back(name_of(facet));
  return names;
}

std::vector<CompletedValue> complete_values(Engine& engine, const std::vector<Facet>& facets, std::string_view begun,
                                            std::size_t limit) {
  const auto start = text::fold(begun);
  if (start.empty()) return {};
  return with_snapshot(engine, [&] {
    std::vector<CompletedValue> completed;
    for (const auto facet : facets) {
      auto values = values_from(engine, facet, start);
      const auto kept = values.begin() + static_cast<std::ptrdiff_t>(std::min(limit, values.size()));
      std::partial_sort(values.begin(), kept, values.end(), [](const CountedValue& a, const CountedValue& b) {
        return a.articles != b.articles ? a.articles > b.articles : a.value < b.value;
      });
      values.erase(kept, values.end());
      for (auto& value : labelled(engine, facet, values)) completed.push_back(std::move(value));
    }
    return completed;
  });
}

}  // namespace dateline::query
