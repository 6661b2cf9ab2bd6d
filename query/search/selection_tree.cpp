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

std::vector<PersonName> people_of(const Selection& selection, Day today) {
  std::vector<PersonName> people;
  for (const auto& [facet, name] : selection.people)
    people.push_back(std::get<PersonName>(field_filter(name_of(facet), name, today).value));
  return people;
}

/// Throws UsageError if the ranges of `since` and `until` do not overlap.
void require_possible(const std::vector<std::pair<std::string, std::string>>& fields, Day today) {
  for (const auto& [since, from] : fields)
    for (const auto& [until, to] : fields) {
      if (since != "since" || until != "until") continue;
      const auto first = std::get<PublishedIn>(published_since(from, today).value).interval.from;
      const auto last = std::get<PublishedIn>(published_until(to, today).value).interval.to;
      if (*first > *last)
        throw UsageError(fmt::format("since '{}' is later than until '{}'; no article can match both", from, to));
    }
}

}  // namespace

SelectionTree selection_tree(const Selection& selection, analysis::Analyzer& analyzer, PeopleResolver& resolver,
                             Day today) {
  std::vector<Node> asked;
  std::vector<Node> resolved;
  const auto filter = [&](Node node, Node resolved_node) {
    asked.push_back(std::move(node));
    resolved.push_back(std::move(resolved_node));
  };
  std::vector<std::string> keys;
  for (const auto& name : people_of(selection, today)) {
    FacetIs people = resolver.resolve(name);
    keys.insert(keys.end(), people.values.begin(), people.values.end());
    filter({name}, {std::move(people)});
  }
  for (const auto& role : selection.roles) {
    const auto name = std::get<RoleName>(field_filter("role", role, today).value);
    filter({name}, {RoleName{name.asked, keys}});
  }
  require_possible(selection.fields, today);
  for (const auto& [field, value] : selection.fields) {
    const Node node = field_node(field, value, today);
    filter(node, node);
  }
  SelectionTree tree;
  tree.text = parse(selection.text, {selection.any, selection.literal, today}, analyzer);
  tree.whole = resolver.resolve(tree.text);
  tree.asked = tree.text;
  if (!asked.empty()) {
    tree.asked = filtered(std::move(tree.asked), std::move(asked));
    tree.whole = filtered(std::move(tree.whole), std::move(resolved));
  }
  return tree;
}

}  // namespace dateline::query
