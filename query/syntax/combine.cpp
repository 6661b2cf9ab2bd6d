#include "query/syntax/combine.hpp"

#include <algorithm>
#include <iterator>
#include <type_traits>
#include <utility>

namespace dateline::query {

namespace {

void append(std::vector<Node>& to, std::vector<Node> from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

template <typename Leaf>
bool equal_but_for_w(const Leaf& kept, Leaf other) {
  other.w = kept.w;
  return kept == other;
}

/// Folds an equal leaf into `kept` by adding its `w`. Returns false if the two are not equal leaves.
struct FoldInto {
  Node& kept;

  template <typename T>
  bool operator()(const T& other) const {
    auto* leaf = std::get_if<T>(&kept.value);
    if (leaf == nullptr) return false;
    if constexpr (std::is_same_v<T, Word> || std::is_same_v<T, Phrase> || std::is_same_v<T, Near>) {
      if (!equal_but_for_w(*leaf, other)) return false;
      leaf->w += other.w;
      return true;
    } else if constexpr (std::is_same_v<T, And> || std::is_same_v<T, Or> || std::is_same_v<T, AndNot> ||
                         std::is_same_v<T, AndMaybe> || std::is_same_v<T, Filter>) {
      return false;
    } else {
      return *leaf == other;
    }
  }
};

/// Adds the values of `other` to `kept` if both are leaves of the same facet. Returns whether it did.
bool merge_facets(Node& kept, const Node& other) {
  auto* facet = std::get_if<FacetIs>(&kept.value);
  const auto* more = std::get_if<FacetIs>(&other.value);
  if (facet == nullptr || more == nullptr || facet->facet != more->facet) return false;
  auto& values = facet->values;
  values.insert(values.end(), more->values.begin(), more->values.end());
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return true;
}

template <typename Group>
Node group(std::vector<Node> nodes) {
  constexpr bool any = std::is_same_v<Group, Or>;
  std::vector<Node> flat;
  for (auto& node : nodes) {
    if (auto* nested = std::get_if<Group>(&node.value))
      append(flat, std::move(nested->children));
    else
      flat.push_back(std::move(node));
  }
  std::vector<Node> folded;
  for (auto& node : flat) {
    const bool stands = std::any_of(folded.begin(), folded.end(), [&](Node& kept) {
      return std::visit(FoldInto{kept}, node.value) || (any && merge_facets(kept, node));
    });
    if (!stands) folded.push_back(std::move(node));
  }
  if (folded.size() == 1) return std::move(folded.front());
  return {Group{std::move(folded)}};
}

bool is_all(const Node& node) { return std::holds_alternative<All>(node.value); }

void add_filter(std::vector<Node>& filters, Node filter) {
  if (std::find(filters.begin(), filters.end(), filter) == filters.end()) filters.push_back(std::move(filter));
}

}  // namespace

Node conjunction(std::vector<Node> nodes) { return group<And>(std::move(nodes)); }

Node disjunction(std::vector<Node> nodes) { return group<Or>(std::move(nodes)); }

Node filtered(Node query, std::vector<Node> filters) {
  std::vector<Node> children;
  if (auto* filter = std::get_if<Filter>(&query.value))
    children = std::move(filter->children);
  else if (scores(query) || is_all(query))
    children.push_back(std::move(query));
  else
    children = {{All{}}, std::move(query)};
  for (auto& filter : filters) {
    auto* nested = std::get_if<Filter>(&filter.value);
    if (nested == nullptr || !is_all(nested->children.front())) {
      add_filter(children, std::move(filter));
      continue;
    }
    for (std::size_t i = 1; i < nested->children.size(); ++i) add_filter(children, std::move(nested->children[i]));
  }
  if (children.size() == 1) return std::move(children.front());
  if (children.size() == 2 && is_all(children.front())) return std::move(children.back());
  return {Filter{std::move(children)}};
}

Node excluding(Node query, std::vector<Node> unwanted) {
  std::vector<Node> children;
  if (auto* without = std::get_if<AndNot>(&query.value))
    children = std::move(without->children);
  else
    children.push_back(std::move(query));
  append(children, std::move(unwanted));
  if (children.size() == 1) return std::move(children.front());
  return {AndNot{std::move(children)}};
}

bool scores(const Node& node) {
  return std::visit(
      [](const auto& value) {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, And> || std::is_same_v<T, Or> || std::is_same_v<T, AndMaybe>)
          return std::any_of(value.children.begin(), value.children.end(), scores);
        else if constexpr (std::is_same_v<T, AndNot> || std::is_same_v<T, Filter>)
          return scores(value.children.front());
        else
          return std::is_same_v<T, Word> || std::is_same_v<T, Phrase> || std::is_same_v<T, Near> ||
                 std::is_same_v<T, Forms>;
      },
      node.value);
}

}  // namespace dateline::query
