#include "query/search/companions.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "common/analysis/analyzer.hpp"
#include "query/search/selection_tree.hpp"

namespace dateline::query {

namespace {

constexpr std::size_t most_considered = 2'000;  ///< people with the most articles together with the person
constexpr std::uint64_t fewest_together = 2;

double times_log(double observed, double expected) {
  return observed <= 0 ? 0 : observed * std::log(observed / expected);
}

/// The log-likelihood ratio of `both` articles out of `all` that have one thing in `a` and the other in `b` articles.
double surprise(double both, double a, double b, double all) {
  const auto cell = [&](double observed, double row, double column) {
    return row <= 0 || column <= 0 ? 0 : times_log(observed, row * column / all);
  };
  return 2 * (cell(both, a, b) + cell(a - both, a, all - b) + cell(b - both, all - a, b) +
              cell(all - a - b + both, all - a, all - b));
}

Answer counted(Engine& engine, const Node& tree, FacetRequest request) {
  Search search;
  search.tree = tree;
  search.limit = 0;
  search.facets.push_back(std::move(request));
  return engine.search(search);
}

std::unordered_set<std::string> keys_of(const ResolvedPeople& people) {
  std::unordered_set<std::string> keys;
  for (const auto& person : people.searched) {
    keys.insert(person.key);
    keys.insert(person.joined.begin(), person.joined.end());
  }
  return keys;
}

Companions found(Engine& engine, LazyDirectory* directory, const std::string& name, const Selection& filters, Day today,
                 std::size_t limit) {
  analysis::Analyzer analyzer(engine.language());
  PeopleResolver of_filters(engine, directory);
  const auto all = selection_tree(filters, analyzer, of_filters, today).whole;
  auto with_person = filters;
  with_person.filters.push_back({"person", {name}, false});
  PeopleResolver resolver(engine, directory);
  const auto both = selection_tree(with_person, analyzer, resolver, today).whole;

  auto together = counted(engine, both, {Facet::person, most_considered, {}});
  Companions result{0, together.total, resolver.people(), {}};
  const auto own = keys_of(result.people);
  std::vector<std::string> others;
  for (const auto& value : together.facets[0].values)
    if (value.count >= fewest_together && !own.contains(value.value)) others.push_back(value.value);
  if (others.empty()) return result;

  const auto alone = counted(engine, all, {Facet::person, others.size(), others});
  result.selected = alone.total;
  std::unordered_map<std::string, std::uint64_t> articles;
  for (const auto& value : alone.facets[0].values) articles[value.value] = value.count;
  std::vector<std::pair<double, Companion>> ranked;
  const auto a = static_cast<double>(result.with);
  const auto selected = static_cast<double>(result.selected);
  for (auto& value : together.facets[0].values) {
    const auto in = articles.find(value.value);
    if (in == articles.end()) continue;
    const auto b = static_cast<double>(in->second);
    Companion companion{value.value, std::move(value.label), std::move(value.role), value.count,
                        in->second,  a * b / selected};
    if (static_cast<double>(companion.count) <= companion.expected) continue;
    ranked.emplace_back(surprise(static_cast<double>(companion.count), a, b, selected), std::move(companion));
  }
  std::sort(ranked.begin(), ranked.end(), [](const auto& x, const auto& y) {
    return x.first != y.first ? x.first > y.first : x.second.key < y.second.key;
  });
  if (ranked.size() > limit) ranked.resize(limit);
  for (auto& [rank, companion] : ranked) result.companions.push_back(std::move(companion));
  return result;
}

}  // namespace

Companions companions_of(Engine& engine, LazyDirectory* directory, const std::string& name, const Selection& filters,
                         Day today, std::size_t limit) {
  return with_snapshot(engine, [&] { return found(engine, directory, name, filters, today, limit); });
}

}  // namespace dateline::query
