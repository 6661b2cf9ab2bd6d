#include "query/syntax/leaves.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

namespace dateline::query {

namespace {

using analysis::Token;
using analysis::TokenKind;
using Tokens = std::span<const Token>;

Node word_of(const Token& token, bool title) {
  return {Word{std::string(token.stem), title, 1, std::string(token.form)}};
}

void add_word(Phrase& phrase, const Token& token) {
  if (token.kind == TokenKind::joined) return;
  phrase.forms.emplace_back(token.form);
  phrase.stems.emplace_back(token.stem);
}

Phrase phrase_of(Tokens tokens, bool title) {
  Phrase phrase;
  phrase.title = title;
  for (const auto& token : tokens) add_word(phrase, token);
  return phrase;
}

/// The number of tokens of the first unit: a hyphenated compound, a run of overlapping grams, or one word.
std::size_t unit_size(Tokens tokens) {
  std::size_t size = 1;
  if (tokens.size() > 1 && tokens[1].kind == TokenKind::joined) {
    while (size < tokens.size() && tokens[size].start < tokens[1].end) ++size;
  } else if (tokens[0].kind == TokenKind::gram) {
    while (size < tokens.size() && tokens[size].start < tokens[size - 1].end) ++size;
  }
  return size;
}

Node unit_node(Tokens unit, bool title) {
  if (unit.size() == 1) return word_of(unit[0], title);
  Node phrase{phrase_of(unit, title)};
  if (unit[0].kind == TokenKind::gram) return phrase;
  return {Or{{word_of(unit[1], title), std::move(phrase)}}};
}

/// The form of a text that is exactly one word; otherwise nothing.
std::optional<std::string> single_word(std::string_view text, analysis::Analyzer& analyzer) {
  const auto tokens = analyzer.tokens(text);
  if (tokens.size() != 1 || tokens[0].kind != TokenKind::word || tokens[0].start != 0 || tokens[0].end != text.size())
    return std::nullopt;
  return std::string(tokens[0].form);
}

std::optional<Forms> fuzzy_of(std::string_view word, analysis::Analyzer& analyzer) {
  const auto tilde = word.rfind('~');
  if (tilde == std::string_view::npos) return std::nullopt;
  const auto distance = word.substr(tilde + 1);
  if (!distance.empty() && distance != "1" && distance != "2") return std::nullopt;
  const auto form = single_word(word.substr(0, tilde), analyzer);
  if (!form) return std::nullopt;
  return Forms{Forms::Kind::fuzzy, *form, distance == "2" ? 2u : 1u};
}

std::optional<Forms> wildcard_of(std::string_view word, analysis::Analyzer& analyzer) {
  std::string pattern;
  std::size_t stars = 0;
  while (!word.empty()) {
    const auto literal = word.substr(0, word.find('*'));
    const auto form = single_word(literal, analyzer);
    if (!form) return std::nullopt;
    pattern += *form;
    word.remove_prefix(literal.size());
    if (word.empty()) break;
    word.remove_prefix(std::min(word.find_first_not_of('*'), word.size()));
    pattern += '*';
    ++stars;
  }
  if (stars == 0) return std::nullopt;
  if (stars > 1 || pattern.back() != '*') return Forms{Forms::Kind::wildcard, std::move(pattern), 0};
  pattern.pop_back();
  return Forms{Forms::Kind::prefix, std::move(pattern), 0};
}

}  // namespace

std::vector<Node> word_nodes(std::string_view text, bool title, analysis::Analyzer& analyzer) {
  std::vector<Node> nodes;
  for (auto tokens = analyzer.tokens(text); !tokens.empty();) {
    const auto size = unit_size(tokens);
    nodes.push_back(unit_node(tokens.first(size), title));
    tokens = tokens.subspan(size);
  }
  return nodes;
}

std::vector<Node> alternative_nodes(std::string_view text, analysis::Analyzer& analyzer) {
  std::vector<Node> nodes;
  for (auto tokens = analyzer.tokens(text); !tokens.empty();) {
    const auto size = tokens[0].kind == TokenKind::gram ? unit_size(tokens) : 1;
    nodes.push_back(unit_node(tokens.first(size), false));
    tokens = tokens.subspan(size);
  }
  return nodes;
}

Phrase phrase_of(std::string_view text, bool title, analysis::Analyzer& analyzer) {
  return phrase_of(analyzer.tokens(text), title);
}

std::optional<Forms> pattern_of(std::string_view word, analysis::Analyzer& analyzer) {
  while (!word.empty() && std::string_view(".,;:!?'\"").find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  if (auto fuzzy = fuzzy_of(word, analyzer)) return fuzzy;
  return wildcard_of(word, analyzer);
}

void add_words(Near& near, std::string_view text, analysis::Analyzer& analyzer) {
  for (const auto& token : analyzer.tokens(text)) {
    if (token.kind == TokenKind::joined) continue;
    near.stems.emplace_back(token.stem);
    near.forms.emplace_back(token.form);
  }
}

}  // namespace dateline::query
