#include "query/snippet/highlighter.hpp"

#include <algorithm>
#include <optional>
#include <variant>

#include "common/people/name_form.hpp"
#include "query/forms/wildcard.hpp"

namespace dateline::query {

namespace {

using analysis::Token;
using analysis::TokenKind;

template <typename... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;  // clang 14 needs this deduction guide

/// The end of the phrase `forms` if the tokens begin with it; otherwise nothing.
std::optional<std::uint32_t> phrase_end(const std::vector<std::string>& forms, std::span<const Token> tokens) {
  std::size_t matched = 0;
  for (const auto& token : tokens) {
    if (token.kind == TokenKind::joined) continue;
    if (token.position != tokens.front().position + matched || token.form != forms[matched]) return std::nullopt;
    if (++matched == forms.size()) return token.end;
  }
  return std::nullopt;
}

}  // namespace

Highlighter::Highlighter(const Node& tree) { collect(tree); }

void Highlighter::collect(const Node& node) {
  const auto all = [this](const auto& parent) {
    for (const auto& child : parent.children) collect(child);
  };
  std::visit(Overloaded{
                 [&](const Word& word) { add_stem(word.stem); },
                 [&](const Phrase& phrase) { add_phrase(phrase.forms); },
                 [&](const Near& near) {
                   for (const auto& stem : near.stems) add_stem(stem);
                 },
                 [&](const Forms& forms) { add_pattern(forms); },
                 [&](const FacetIs& facet) {
                   if (!holds_people(facet.facet)) return;
                   for (const auto& key : facet.values) add_person(key);
                 },
                 [&](const RoleName& role) {
                   for (const auto& key : role.keys) add_person(key);
                 },
                 [&](const And& parent) { all(parent); },
                 [&](const Or& parent) { all(parent); },
                 [&](const AndMaybe& parent) { all(parent); },
                 [&](const Filter& parent) { all(parent); },
                 [&](const AndNot& parent) { collect(parent.children.front()); },
                 [](const auto&) {},
             },
             node.value);
}

void Highlighter::add_pattern(const Forms& pattern) {
  if (pattern.kind == Forms::Kind::fuzzy)
    fuzzy_.emplace_back(FuzzyMatcher(pattern.pattern, pattern.distance), leaves_++);
  else
    patterns_.emplace_back(pattern, leaves_++);
}

/// Adds the full name and its last word alone. A first name alone too often belongs to somebody else.
void Highlighter::add_person(std::string_view key) {
  const auto words = people::key_words(key);
  if (words.empty()) return;
  add_phrase({words.begin(), words.end()});
  if (words.size() > 1) add_phrase({std::string(words.back())});
}

std::vector<Match> Highlighter::matches(std::span<const Token> tokens) {
  std::vector<Match> found;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (const auto stem = stems_.find(token.stem); stem != stems_.end())
      found.push_back({token.start, token.end, stem->second});
    if (token.kind != TokenKind::joined) {
      const auto [first, last] = phrases_.equal_range(token.form);
      for (auto phrase = first; phrase != last; ++phrase) {
        const auto& [forms, leaf] = phrase->second;
        if (const auto end = phrase_end(forms, tokens.subspan(i))) found.push_back({token.start, *end, leaf});
      }
    }
    for (const auto& [pattern, leaf] : patterns_) {
      const bool fits = pattern.kind == Forms::Kind::prefix ? token.form.starts_with(pattern.pattern)
                                                            : matches_wildcard(pattern.pattern, token.form);
      if (fits) found.push_back({token.start, token.end, leaf});
    }
    for (auto& [matcher, leaf] : fuzzy_)
      if (matcher.distance(token.form)) found.push_back({token.start, token.end, leaf});
  }
  return found;
}

}  // namespace dateline::query
