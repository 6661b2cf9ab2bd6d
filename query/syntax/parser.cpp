#include "query/syntax/parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "common/error.hpp"
#include "query/syntax/combine.hpp"
#include "query/syntax/fields.hpp"
#include "query/syntax/leaves.hpp"
#include "query/syntax/operands.hpp"
#include "query/syntax/query_error.hpp"

namespace dateline::query {

namespace {

using Kind = Lexeme::Kind;

/// An operand and its sign: '+' if it must match, '-' if it must not, 0 if that depends on its neighbours.
struct Clause {
  Node node;
  char sign = 0;
};
using Clauses = std::vector<Clause>;

bool is_required(const Clause& clause) { return clause.sign == '+' && scores(clause.node); }

Node join(std::vector<Node> nodes, bool any) {
  return any ? disjunction(std::move(nodes)) : conjunction(std::move(nodes));
}

Node without_words(std::string_view query) { return is_blank(query) ? Node{All{}} : Node{None{}}; }

/// The node for a list of clauses. Filters always restrict the other clauses.
Node combined(Clauses clauses, bool any) {
  std::vector<Node> plain;
  std::vector<Node> required;
  std::vector<Node> filters;
  std::vector<Node> unwanted;
  for (auto& clause : clauses) {
    auto& group = clause.sign == '-'    ? unwanted
                  : is_required(clause) ? required
                  : scores(clause.node) ? plain
                                        : filters;
    group.push_back(std::move(clause.node));
  }
  Node query{All{}};
  if (required.empty() && !plain.empty()) {
    query = join(std::move(plain), any);
  } else if (!required.empty()) {
    query = conjunction(std::move(required));
    if (!plain.empty()) query = {AndMaybe{{std::move(query), disjunction(std::move(plain))}}};
  }
  return excluding(filtered(std::move(query), std::move(filters)), std::move(unwanted));
}

/// Combines operands that AND joins into one clause.
Clause as_one(Clauses chain) {
  if (chain.size() == 1) return std::move(chain.front());
  const bool required = std::any_of(chain.begin(), chain.end(), is_required);
  for (auto& clause : chain)
    if (clause.sign == '+') clause.sign = 0;
  return {combined(std::move(chain), false), required ? '+' : '\0'};
}

class Parser {
 public:
  Parser(std::string_view query, const ParseOptions& options, analysis::Analyzer& analyzer)
      : options_(options), analyzer_(analyzer), query_(query), lexemes_(operands_of(query, analyzer).kept) {}

  Node run() { return current().kind == Kind::end ? without_words(query_) : alternatives(); }

 private:
  const Lexeme& current() const { return lexemes_[at_]; }

  bool accept(Kind kind) {
    if (current().kind != kind) return false;
    ++at_;
    return true;
  }

  /// list (OR list)*
  Node alternatives() {
    std::vector<Node> nodes;
    do {
      nodes.push_back(list());
    } while (accept(Kind::disjunction));
    return disjunction(std::move(nodes));
  }

  /// chain+: adjacent chains. Unless adjacent words are alternatives or one has a +, AND between words has the same
  /// effect as no operator, so the chains are joined.
  Node list() {
    std::vector<Clauses> chains;
    do {
      chains.push_back(chain());
    } while (current().begins_operand());
    const bool some_required = std::any_of(chains.begin(), chains.end(), [](const Clauses& chain) {
      return std::any_of(chain.begin(), chain.end(), is_required);
    });
    Clauses clauses;
    for (auto& chain : chains) {
      if (options_.any || some_required)
        clauses.push_back(as_one(std::move(chain)));
      else
        for (auto& clause : chain) clauses.push_back(std::move(clause));
    }
    return combined(std::move(clauses), options_.any);
  }

  /// clause (AND clause)*
  Clauses chain() {
    Clauses clauses;
    do {
      clauses.push_back(clause());
    } while (accept(Kind::conjunction));
    return clauses;
  }

  /// NOT* [+|-] operand
  Clause clause() {
    bool negative = false;
    while (accept(Kind::negation)) negative = !negative;
    if (!current().begins_operand()) lacks_operand();
    const char sign = current().sign;
    if (sign == '-') negative = !negative;
    const bool outer = excluded_;
    excluded_ = excluded_ || negative;
    Clause clause{operand(), negative ? '-' : sign == '+' ? '+' : '\0'};
    excluded_ = outer;
    return clause;
  }

  /// Whether the parts of the word at hand are alternatives, as adjacent words are: no sign or operator makes a unit of
  /// them.
  bool is_alternative() const {
    const bool joined =
        lexemes_[at_ + 1].kind == Kind::conjunction || (at_ > 0 && lexemes_[at_ - 1].kind == Kind::conjunction);
    return options_.any && current().field.empty() && current().sign == 0 && !excluded_ && !joined;
  }

  Node operand() {
    if (lexemes_[at_ + 1].kind == Kind::near && stands_near(current())) return near();
    Node node = primary();
    if (current().kind == Kind::near) throw QueryError("NEAR takes a word or a phrase on its left", current().position);
    return node;
  }

  static bool stands_near(const Lexeme& lexeme) {
    return (lexeme.kind == Kind::word || lexeme.kind == Kind::quoted) && lexeme.field.empty();
  }

  /// word (NEAR word)+; the greatest distance applies to all words.
  Node near() {
    Near near;
    near.distance = 0;
    add_words(near, current().text, analyzer_);
    ++at_;
    while (current().kind == Kind::near) {
      const auto& joining = current();
      ++at_;
      if (!current().begins_operand()) lacks_operand();
      if (!stands_near(current()) || current().sign == '-')
        throw QueryError("NEAR takes a word or a phrase on its right", joining.position);
      near.distance = std::max(near.distance, joining.distance);
      add_words(near, current().text, analyzer_);
      ++at_;
    }
    count_leaves(near.stems.size());
    return {std::move(near)};
  }

  Node primary() {
    if (accept(Kind::open)) {
      Node node = alternatives();
      ++at_;  // the parentheses are balanced
      return node;
    }
    const auto& lexeme = current();
    Node node = lexeme.field.empty() ? words(lexeme) : field(lexeme);
    ++at_;
    return node;
  }

  Node words(const Lexeme& lexeme) {
    if (lexeme.kind == Kind::quoted) return phrase(lexeme);
    if (auto pattern = pattern_of(lexeme.text, analyzer_)) {
      count_leaves(1);
      return {std::move(*pattern)};
    }
    return unquoted(lexeme);
  }

  Node phrase(const Lexeme& lexeme) {
    auto phrase = phrase_of(lexeme.text, !lexeme.field.empty(), analyzer_);
    count_leaves(phrase.forms.size());
    return {std::move(phrase)};
  }

  Node unquoted(const Lexeme& lexeme) {
    const bool title = !lexeme.field.empty();
    auto nodes =
        is_alternative() ? alternative_nodes(lexeme.text, analyzer_) : word_nodes(lexeme.text, title, analyzer_);
    count_leaves(analyzer_.tokens(lexeme.text).size());
    return join(std::move(nodes), options_.any && !title);
  }

  Node field(const Lexeme& lexeme) {
    if (lexeme.field == "title") return title(lexeme);
    auto value = lexeme.text;
    // Commas and semicolons may separate filters.
    if (lexeme.kind == Kind::word) value = value.substr(0, value.find_last_not_of(",;") + 1);
    count_leaves(1);
    try {
      return field_filter(lexeme.field, value, options_.today);
    } catch (const UsageError& error) {
      throw QueryError(error.what(), lexeme.text_position);
    }
  }

  Node title(const Lexeme& lexeme) {
    const bool has_words = !analyzer_.tokens(lexeme.text).empty();
    const bool pattern = lexeme.kind == Kind::word && pattern_of(lexeme.text, analyzer_).has_value();
    if (!has_words || pattern) throw QueryError("title: takes a word or a \"phrase\"", lexeme.text_position);
    return lexeme.kind == Kind::quoted ? phrase(lexeme) : unquoted(lexeme);
  }

  void count_leaves(std::size_t more) {
    leaves_ += more;
    if (leaves_ > most_leaves)
      throw QueryError(fmt::format("the query has more than {} words and filters up to here", most_leaves),
                       current().position);
  }

  /// Throws for a missing operand. Blames the operator before the gap or, if there is none, the one after it.
  [[noreturn]] void lacks_operand() const {
    const bool before = at_ > 0 && lexemes_[at_ - 1].is_operator();
    const auto& blamed = lexemes_[before ? at_ - 1 : at_];
    throw QueryError(fmt::format("{} has no operand on its {}; to search for the word, write it in lower case",
                                 blamed.text, before ? "right" : "left"),
                     blamed.position);
  }

  const ParseOptions& options_;
  analysis::Analyzer& analyzer_;
  std::string_view query_;
  std::vector<Lexeme> lexemes_;
  std::size_t at_ = 0;
  std::size_t leaves_ = 0;
  bool excluded_ = false;  ///< whether the operand at hand is part of an exclusion
};

}  // namespace

Node parse(std::string_view query, const ParseOptions& options, analysis::Analyzer& analyzer) {
  if (!options.literal) return Parser(query, options, analyzer).run();
  auto nodes = options.any ? alternative_nodes(query, analyzer) : word_nodes(query, false, analyzer);
  if (nodes.size() > most_leaves)
    throw QueryError(fmt::format("the query has more than {} words", most_leaves), query.size());
  return nodes.empty() ? without_words(query) : join(std::move(nodes), options.any);
}

}  // namespace dateline::query
