#include "query/engine/sealed/plan.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "common/segment/dictionary/mention_key.hpp"
#include "common/segment/dictionary/role_key.hpp"
#include "common/segment/dictionary/spelling.hpp"
#include "query/engine/mentions.hpp"
#include "query/engine/role_matcher.hpp"
#include "query/engine/sealed/operators/combine.hpp"
#include "query/engine/sealed/operators/leaves.hpp"
#include "query/engine/sealed/operators/phrase.hpp"
#include "query/engine/sealed/operators/word.hpp"

namespace dateline::query::sealed {

namespace {

class Planner {
 public:
  /// `tree`: the whole query.
  Planner(const Node& tree, Collection& collection, std::size_t number)
      : tree_(tree),
        collection_(collection),
        number_(number),
        segment_(collection.snapshot().segments[number].segment) {}

  OperatorPtr plan(const Node& node) { return std::visit(*this, node.value); }

  OperatorPtr operator()(const All&) { return documents_in({0, segment_.documents()}); }

  OperatorPtr operator()(const None&) { return nothing(); }

  OperatorPtr operator()(const Word& leaf) {
    const auto key = segment::text_key(leaf.stem, leaf.title);
    const auto& term = collection_.terms(key)[number_];
    return term ? word(segment_, *term, collection_.weight(key, leaf.w)) : nothing();
  }

  OperatorPtr operator()(const Phrase& leaf) { return phrase(collection_, number_, leaf); }
  OperatorPtr operator()(const Near& leaf) { return near(collection_, number_, leaf); }

  OperatorPtr operator()(const Forms& leaf) {
    const auto& matched = collection_.matched(leaf);
    return documents_of(matched.documents[number_], collection_.unit().round(matched.idf));
  }

  OperatorPtr operator()(const PersonName&) {
    throw std::logic_error("a person's name must be resolved before an engine sees it");
  }

  OperatorPtr operator()(const RoleName& leaf) {
    const RoleQuery query(leaf.asked);
    if (leaf.keys.empty() && !query.value().empty()) return (*this)(FacetIs{Facet::role, {query.value()}});
    if (leaf.keys.empty()) {
      DocumentSet documents(segment_.documents());
      for (const auto& term : roles_held().at(leaf.asked))
        documents.add(segment::PostingBlocks(segment_.terms(segment::roles_part), term));
      return documents_of(std::move(documents));
    }
    const auto matches = [&](std::string_view key) { return query.matches(segment::role_of(key).role); };
    std::vector<std::string> starts;
    for (const auto& key : leaf.keys) starts.push_back(key + '\0');
    return with_keys(segment::roles_part, starts, matches);
  }

  OperatorPtr operator()(const FacetIs& leaf) {
    DocumentSet documents(segment_.documents());
    const auto& index = segment_.terms(segment::facet_part(leaf.facet));
    for (const auto& value : leaf.values)
      for (auto at = index.dictionary.keys().lower_bound(value); at.valid() && segment::value_of(at.key()) == value;
           at.next()) {
        collection_.budget().spend();
        documents.add(segment::PostingBlocks(index, index.dictionary.term(at)));
      }
    return documents_of(std::move(documents));
  }

  OperatorPtr operator()(const PublishedIn& leaf) {
    return documents_in(leaf.undated ? segment_.dates().undated() : segment_.dates().within(leaf.interval));
  }

  OperatorPtr operator()(const Mentions& leaf) {
    return with_keys(segment::mentions_part, {""},
                     [&](std::string_view key) { return mention_matches(segment::interval_of(key), leaf.interval); });
  }

  OperatorPtr operator()(const And& node) { return all_of(rarest_first(node.children)); }
  OperatorPtr operator()(const Or& node) { return any_of(children(node.children, 0)); }
  OperatorPtr operator()(const AndNot& node) { return none_of(plan(node.children[0]), children(node.children, 1)); }
  OperatorPtr operator()(const AndMaybe& node) { return boosted(plan(node.children[0]), children(node.children, 1)); }
  OperatorPtr operator()(const Filter& node) { return filtered(plan(node.children[0]), children(node.children, 1)); }

 private:
  /// Plans the children of an AND, those that match the fewest documents first: each later child looks only at
  /// documents that the earlier ones left.
  std::vector<OperatorPtr> rarest_first(const std::vector<Node>& nodes) {
    std::vector<std::pair<std::uint64_t, std::size_t>> order;
    for (std::size_t i = 0; i < nodes.size(); ++i) order.emplace_back(most_documents(nodes[i]), i);
    std::sort(order.begin(), order.end());
    std::vector<OperatorPtr> operators;
    operators.reserve(nodes.size());
    for (const auto& [documents, i] : order) operators.push_back(plan(nodes[i]));
    return operators;
  }

  /// An upper bound on the number of documents that a node matches. 0 for leaves that become document sets (facets,
  /// dates, patterns), so that they come first: their sets are computed when the plan is made.
  [[nodiscard]] std::uint64_t most_documents(const Node& node) {
    if (const auto* word = std::get_if<Word>(&node.value))
      return collection_.documents_of(segment::text_key(word->stem, word->title));
    const auto fewest = [&](const std::vector<std::string>& stems, bool title) {
      auto documents = collection_.articles();
      for (const auto& stem : stems)
        documents = std::min(documents, collection_.documents_of(segment::text_key(stem, title)));
      return documents;
    };
    if (const auto* phrase = std::get_if<Phrase>(&node.value)) return fewest(phrase->stems, phrase->title);
    if (const auto* near = std::get_if<Near>(&node.value)) return fewest(near->stems, false);
    return std::visit(
               [](const auto& part) {
                 return requires { part.children; };
               },
               node.value)
               ? collection_.articles()
               : 0;
  }

  std::vector<OperatorPtr> children(const std::vector<Node>& nodes, std::size_t from) {
    std::vector<OperatorPtr> operators;
    for (auto i = from; i < nodes.size(); ++i) operators.push_back(plan(nodes[i]));
    return operators;
  }

  /// Adds the documents of all keys of a part that begin with `prefix` and for which matches(key) is true.
  template <typename Matches>
  void add_keys(DocumentSet& documents, segment::Part part, std::string_view prefix, Matches matches) {
    const auto& index = segment_.terms(part);
    auto at = index.dictionary.keys().lower_bound(prefix);
    for (; at.valid() && at.key().starts_with(prefix); at.next()) {
      collection_.budget().spend();
      if (matches(at.key())) documents.add(segment::PostingBlocks(index, index.dictionary.term(at)));
    }
  }

  template <typename Matches>
  OperatorPtr with_keys(segment::Part part, const std::vector<std::string>& prefixes, Matches matches) {
    DocumentSet documents(segment_.documents());
    for (const auto& prefix : prefixes) add_keys(documents, part, prefix, matches);
    return documents_of(std::move(documents));
  }

  /// The roles of this segment that each role of the query matches. All are found in one walk.
  const std::map<std::string, std::vector<segment::Term>>& roles_held() {
    if (roles_held_) return *roles_held_;
    const auto asked = roles_asked(tree_);
    std::vector<std::vector<segment::Term>> held(asked.size());
    RoleMatcher matcher(asked);
    const auto& index = segment_.terms(segment::roles_part);
    for (auto at = index.dictionary.keys().begin(); at.valid(); at.next()) {
      collection_.budget().spend();
      for (const auto i : matcher.matching(segment::role_of(at.key()).role))
        held[i].push_back(index.dictionary.term(at));
    }
    roles_held_.emplace();
    for (std::size_t i = 0; i < asked.size(); ++i) roles_held_->emplace(asked[i], std::move(held[i]));
    return *roles_held_;
  }

  const Node& tree_;
  Collection& collection_;
  std::size_t number_;
  const segment::Segment& segment_;
  std::optional<std::map<std::string, std::vector<segment::Term>>> roles_held_;
};

}  // namespace

OperatorPtr plan(const Node& tree, Collection& collection, std::size_t segment) {
  return Planner(tree, collection, segment).plan(tree);
}

}  // namespace dateline::query::sealed
