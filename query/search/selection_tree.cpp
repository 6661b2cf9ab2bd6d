#include "query/search/selection_tree.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "common/error.hpp"
#include "query/syntax/combine.hpp"
#include "query/syntax/fields.hpp"
#include "query/syntax/parser.hpp"

namespace dateline::query {

namespace {

Node field_node(std::string_view field, std::string_view value, Day today) {
  if (field == "since") return published_since(value, today);
  if (field == "until") return published_until(value, today);
  return field_filter(field, value, today);
}

/// The nodes of filters or exclusions, one for each.
struct FilterNodes {
  std::vector<Node> asked;     ///< with names as the user wrote them
  std::vector<Node> resolved;  ///< with names resolved
};

/// Makes the nodes of a selection's filters.
class FilterReader {
 public:
  FilterReader(const Selection& selection, PeopleResolver& resolver, Day today)
      : selection_(selection), resolver_(resolver), today_(today) {
    for (const auto& filter : selection_.filters)
      if (!filter.exclude) add_keys(filter);
  }

  [[nodiscard]] FilterNodes nodes(bool excluded) {
    FilterNodes nodes;
    for (const auto& filter : selection_.filters) {
      if (filter.exclude != excluded) continue;
      std::vector<Node> asked;
      std::vector<Node> resolved;
      for (const auto& value : filter.values) {
        asked.push_back(field_node(filter.name, value, today_));
        resolved.push_back(resolved_node(asked.back(), excluded));
      }
      nodes.asked.push_back(disjunction(std::move(asked)));
      nodes.resolved.push_back(disjunction(std::move(resolved)));
    }
    return nodes;
  }

 private:
  /// Adds the keys of the people whom a filter by person asks for.
  void add_keys(const SelectionFilter& filter) {
    const auto facet = facet_named(filter.name);
    if (!facet || row_of(*facet).filter != FacetFilter::person_name) return;
    for (const auto& value : filter.values) {
      const auto people = resolver_.resolve(std::get<PersonName>(field_filter(filter.name, value, today_).value));
      keys_.insert(keys_.end(), people.values.begin(), people.values.end());
    }
  }

  Node resolved_node(const Node& asked, bool excluded) {
    if (const auto* name = std::get_if<PersonName>(&asked.value)) return {resolver_.resolve(*name)};
    if (const auto* role = std::get_if<RoleName>(&asked.value); role != nullptr && !excluded)
      return {RoleName{role->asked, keys_}};
    return asked;
  }

  const Selection& selection_;
  PeopleResolver& resolver_;
  Day today_;
  std::vector<std::string> keys_;  ///< of the people asked for, who must hold the roles asked for
};

/// Throws UsageError if the ranges of `since` and `until` do not overlap.
void require_possible(const std::vector<SelectionFilter>& filters, Day today) {
  for (const auto& since : filters)
    for (const auto& until : filters) {
      if (since.name != "since" || until.name != "until") continue;
      const auto& from = since.values.front();
      const auto& to = until.values.front();
      const auto first = std::get<PublishedIn>(published_since(from, today).value).interval.from;
      const auto last = std::get<PublishedIn>(published_until(to, today).value).interval.to;
      if (*first > *last)
        throw UsageError(fmt::format("since '{}' is later than until '{}'; no article can match both", from, to));
    }
}

Node restricted(Node text, std::vector<Node> filters, std::vector<Node> exclusions) {
  if (!filters.empty()) text = filtered(std::move(text), std::move(filters));
  if (!exclusions.empty()) text = excluding(std::move(text), std::move(exclusions));
  return text;
}

}  // namespace

SelectionTree selection_tree(const Selection& selection, analysis::Analyzer& analyzer, PeopleResolver& resolver,
                             Day today) {
  FilterReader reader(selection, resolver, today);
  auto filters = reader.nodes(false);
  auto exclusions = reader.nodes(true);
  require_possible(selection.filters, today);
  SelectionTree tree;
  tree.text = parse(selection.text, {selection.any, selection.literal, today}, analyzer);
  tree.whole = restricted(resolver.resolve(tree.text), std::move(filters.resolved), std::move(exclusions.resolved));
  tree.asked = restricted(tree.text, std::move(filters.asked), std::move(exclusions.asked));
  return tree;
}

}  // namespace dateline::query
