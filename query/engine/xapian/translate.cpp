#include "query/engine/xapian/translate.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "common/xapian/schema.hpp"
#include "query/engine/bm25.hpp"
#include "query/engine/recency.hpp"
#include "query/engine/role_matcher.hpp"
#include "query/engine/xapian/near.hpp"
#include "query/engine/xapian/terms.hpp"

namespace dateline::query::xapian {

namespace schema = dateline::xapian;

namespace {

using Xapian::Query;
using Queries = std::vector<Query>;

Query join(Query::op op, const Queries& queries) { return {op, queries.begin(), queries.end()}; }

Query unscored(const Query& query) { return {Query::OP_SCALE_WEIGHT, query, 0.0}; }

/// The day of the newest article. The upper bound of the slot will not do: Xapian does not lower it when articles are
/// deleted.
std::optional<Day> newest_day(const Xapian::Database& database, BudgetSpy& spy) {
  Xapian::Enquire enquire(database);
  spy.watch(enquire);
  enquire.set_query(Query::MatchAll);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_sort_by_value(schema::newest_first_slot, true);
  const auto newest = enquire.get_mset(0, 1);
  if (newest.empty()) return std::nullopt;
  return schema::decode_day_value(newest.begin().get_document().get_value(schema::day_slot));
}

/// The terms of each role that a query asks for.
using RoleTerms = std::map<std::string, std::vector<std::string>>;

class Translator {
 public:
  /// `roles`: of the whole query. `scored`: false for the parts of a NOT or a filter, where only the matches must be
  /// right.
  Translator(const Xapian::Database& database, const RoleTerms& roles, BudgetSpy& spy, bool scored)
      : database_(database),
        roles_(roles),
        spy_(spy),
        budget_(spy.budget()),
        scored_(scored),
        has_gaps_(database.get_lastdocid() != database.get_doccount()) {}

  Query translate(const Node& node) const { return std::visit(*this, node.value); }

  Query operator()(const All&) const { return unscored(Query::MatchAll); }

  Query operator()(const None&) const { return Query::MatchNothing; }

  Query operator()(const Word& word) const { return stems({word.stem}, word.title, word.w); }

  Query operator()(const Phrase& phrase) const {
    std::vector<std::string> terms;
    for (const auto& form : phrase.forms)
      terms.push_back(phrase.title ? schema::title_form_term(form) : schema::form_term(form));
    const auto scored = stems(phrase.stems, phrase.title, phrase.w);
    if (terms.size() == 1) return {Query::OP_AND, scored, any_of(terms)};
    const auto window = static_cast<Xapian::termcount>(terms.size());
    const Query positions(Query::OP_PHRASE, terms.begin(), terms.end(), window);
    return {Query::OP_AND, scored, unscored(positions)};
  }

  Query operator()(const Near& near) const {
    std::vector<std::string> terms;
    for (const auto& stem : near.stems) terms.push_back(schema::stem_term(stem));
    const auto window = near.distance + static_cast<std::uint32_t>(terms.size()) - 1;
    return {Query::OP_AND, stems(near.stems, false, near.w), unscored(positions_near(std::move(terms), window))};
  }

  Query operator()(const Forms& forms) const {
    auto matching = forms_query(forms);
    if (!scored_) return matching;
    const auto matched = count_matches(matching, database_, spy_);
    if (matched == 0) return Query::MatchNothing;
    auto* weight = new Xapian::FixedWeightPostingSource(idf(database_.get_doccount(), matched));
    return {Query::OP_FILTER, Query(weight->release()), matching};
  }

  /// A query whose weights are what recency adds to each article; nothing if no article gains anything.
  std::optional<Query> gain(const Search& search) const {
    const auto& recency = *search.recency;
    const auto as_of = recency.as_of ? recency.as_of : newest_day(database_, spy_);
    const auto oldest = schema::decode_day_value(database_.get_value_lower_bound(schema::day_slot));
    if (!as_of || !oldest) return std::nullopt;
    const auto articles = database_.get_doccount();
    const auto most = most_recency_gain(
        search.tree,
        [&](const std::string& stem, bool title) {
          return idf(articles, database_.get_termfreq(title ? schema::title_stem_term(stem) : schema::stem_term(stem)));
        },
        [&](const Forms& forms) { return idf(articles, count_matches(forms_query(forms), database_, spy_)); });
    if (most <= 0) return std::nullopt;
    auto* gains = new Xapian::ValueMapPostingSource(schema::day_slot);
    Query query(gains->release());
    const auto newest = schema::decode_day_value(database_.get_value_upper_bound(schema::day_slot)).value_or(*as_of);
    for (auto day = newest; day >= *oldest; --day) {
      const auto of_day = recency_gain(most, recency, *as_of, day);
      if (of_day == 0) break;
      gains->add_mapping(schema::day_value(day), of_day);
    }
    return query;
  }

  Query operator()(const PersonName&) const {
    throw std::logic_error("a person's name must be resolved before an engine sees it");
  }

  Query operator()(const RoleName& role) const {
    if (!role.keys.empty()) return any_of(role_terms(database_, role, budget_));
    const RoleQuery query(role.asked);
    if (!query.value().empty()) return (*this)(FacetIs{Facet::role, {query.value()}});
    return any_of(roles_.at(role.asked));
  }

  Query operator()(const FacetIs& facet) const {
    std::vector<std::string> terms;
    for (const auto& value : facet.values) terms.push_back(schema::facet_term(facet.facet, value));
    return any_of(terms);
  }

  Query operator()(const PublishedIn& published) const {
    const Query dated(Query::OP_VALUE_GE, schema::day_slot, schema::day_value(std::numeric_limits<Day>::min()));
    if (published.undated) return unscored({Query::OP_AND_NOT, Query::MatchAll, dated});
    const auto& [from, to, granularity] = published.interval;
    if (from && to)
      return unscored({Query::OP_VALUE_RANGE, schema::day_slot, schema::day_value(*from), schema::day_value(*to)});
    if (from) return unscored({Query::OP_VALUE_GE, schema::day_slot, schema::day_value(*from)});
    // Articles without a date have an empty value, which sorts before every day. So the range needs a lower end.
    if (to)
      return unscored({Query::OP_VALUE_RANGE, schema::day_slot, schema::day_value(std::numeric_limits<Day>::min()),
                       schema::day_value(*to)});
    return unscored(dated);
  }

  Query operator()(const Mentions& mentions) const {
    return any_of(mention_terms(database_, mentions.interval, budget_));
  }

  Query operator()(const And& node) const { return join(Query::OP_AND, children(node.children)); }
  Query operator()(const Or& node) const { return join(Query::OP_OR, children(node.children)); }
  Query operator()(const AndNot& node) const { return first_with_rest(Query::OP_AND_NOT, Query::OP_OR, node.children); }
  Query operator()(const AndMaybe& node) const {
    // Without scores the optional part has no effect. Below an AND_NOT it would make Xapian 1.4.22 read uninitialised
    // memory and lose matches.
    if (!scored_) return translate(node.children.front());
    return first_with_rest(Query::OP_AND_MAYBE, Query::OP_OR, node.children);
  }
  Query operator()(const Filter& node) const { return first_with_rest(Query::OP_FILTER, Query::OP_AND, node.children); }

 private:
  Queries children(std::span<const Node> nodes) const {
    Queries queries;
    for (const auto& node : nodes) queries.push_back(translate(node));
    return queries;
  }

  Query first_with_rest(Query::op op, Query::op joining, const std::vector<Node>& nodes) const {
    auto first = translate(nodes.front());
    if (nodes.size() == 1) return first;
    const Translator translator(database_, roles_, spy_, scored_ && op == Query::OP_AND_MAYBE);
    return {op, first, join(joining, translator.children({nodes.begin() + 1, nodes.end()}))};
  }

  /// Each distinct stem once; its w is the number of its repetitions times the w of the leaf.
  Query stems(std::vector<std::string> stems, bool title, std::uint32_t w) const {
    std::sort(stems.begin(), stems.end());
    Queries queries;
    for (auto stem = stems.begin(); stem != stems.end();) {
      const auto next = std::find_if(stem, stems.end(), [&](const std::string& other) { return other != *stem; });
      const auto repeated = static_cast<std::uint32_t>(next - stem);
      const auto term = title ? schema::title_stem_term(*stem) : schema::stem_term(*stem);
      queries.push_back(scored_ ? Query(term, w * repeated) : any_of({term}));
      stem = next;
    }
    return join(Query::OP_AND, queries);
  }

  Query forms_query(const Forms& forms) const {
    if (forms.kind != Forms::Kind::prefix) return any_of(matching_forms(database_, forms, budget_));
    bool everywhere = false;
    if (has_gaps_)
      visit_forms(database_, forms.pattern, [&](std::string_view /*form*/, std::uint64_t articles) {
        everywhere = articles == database_.get_doccount();
        return !everywhere;
      });
    if (everywhere) return unscored(Query::MatchAll);
    return unscored({Query::OP_WILDCARD, forms.pattern, 0, Query::WILDCARD_LIMIT_ERROR, Query::OP_OR});
  }

  /// Matches the articles with any of the terms, unscored.
  ///
  /// Where a term is not scored and every article has it, Xapian 1.4.22 reads the list of all documents in its place.
  /// If document numbers have gaps, that list ends with an error at the end of its first chunk, because it bears the
  /// name of the term. So such a term is replaced here.
  Query any_of(const std::vector<std::string>& terms) const {
    const auto is_everywhere = [&](const std::string& term) {
      return database_.get_termfreq(term) == database_.get_doccount();
    };
    if (has_gaps_ && std::any_of(terms.begin(), terms.end(), is_everywhere)) return unscored(Query::MatchAll);
    return unscored({Query::OP_OR, terms.begin(), terms.end()});
  }

  const Xapian::Database& database_;
  const RoleTerms& roles_;
  BudgetSpy& spy_;
  Budget& budget_;
  bool scored_;
  bool has_gaps_;  ///< whether some document number below the highest is unused
};

}  // namespace

Query translate(const Search& search, const Xapian::Database& database, BudgetSpy& spy) {
  const auto roles = role_terms(database, roles_asked(search.tree), spy.budget());
  // Without scores, as under BoolWeight, Xapian replaces terms as any_of says.
  const Translator translator(database, roles, spy, search.sort == Sort::relevance);
  auto query = translator.translate(search.tree);
  if (!search.recency || search.sort != Sort::relevance) return query;
  const auto gain = translator.gain(search);
  return gain ? Query(Query::OP_AND_MAYBE, query, *gain) : query;
}

Xapian::BM25Weight scoring() { return {bm25::k1, 0, bm25::k3, bm25::b, 0}; }

Xapian::doccount count_matches(const Query& query, const Xapian::Database& database, BudgetSpy& spy) {
  Xapian::Enquire enquire(database);
  spy.watch(enquire);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, 0, database.get_doccount()).get_matches_lower_bound();
}

}  // namespace dateline::query::xapian
