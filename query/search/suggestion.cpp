#include "query/search/suggestion.hpp"

#include <set>
#include <variant>
#include <vector>

#include "query/search/nearest_word.hpp"

namespace dateline::query {

namespace {

constexpr std::size_t shortest_word = 3;

void collect_stems(const Node& node, std::set<std::string, std::less<>>& stems) {
  if (const auto* word = std::get_if<Word>(&node.value)) stems.insert(word->stem);
  if (const auto* phrase = std::get_if<Phrase>(&node.value)) stems.insert(phrase->stems.begin(), phrase->stems.end());
  if (const auto* near = std::get_if<Near>(&node.value)) stems.insert(near->stems.begin(), near->stems.end());
  std::visit(
      [&](const auto& parent) {
        if constexpr (requires { parent.children; })
          for (const auto& child : parent.children) collect_stems(child, stems);
      },
      node.value);
}

bool is_indexed(Engine& engine, const analysis::Token& token) {
  bool found = false;
  engine.forms(token.form, [&](std::string_view form, std::uint64_t) {
    found = form == token.form;
    return false;
  });
  if (found) return true;
  Search search;
  search.tree = {Word{std::string(token.stem)}};
  search.limit = 0;
  return engine.search(search).total > 0;
}

/// The text with its unknown words replaced by similar ones.
std::string correct_words(Engine& engine, analysis::Analyzer& analyzer, std::string_view text, const Node& tree) {
  std::set<std::string, std::less<>> stems;
  collect_stems(tree, stems);
  std::string corrected;
  std::size_t done = 0;
  for (const auto& token : analyzer.tokens(text)) {
    const bool word = token.kind == analysis::TokenKind::word && token.form.size() >= shortest_word;
    if (!word || token.start < done || !stems.contains(token.stem) || is_indexed(engine, token)) continue;
    const auto form = nearest_word(engine, analyzer, token.form);
    if (!form) continue;
    corrected.append(text.substr(done, token.start - done)).append(*form);
    done = token.end;
  }
  return corrected.append(text.substr(done));
}

/// Replaces the unknown name in the text by the most similar one, or appends that as a field.
void correct_name(std::string& text, const UnknownPerson& person) {
  if (person.nearest.empty()) return;
  const auto at = text.find(person.asked);
  const bool quoted = at != std::string::npos && at > 0 && text[at - 1] == '"';
  const auto name = quoted ? person.nearest.front() : '"' + person.nearest.front() + '"';
  if (at != std::string::npos)
    text.replace(at, person.asked.size(), name);
  else
    text.append(text.empty() ? "" : " ").append(name_of(person.facet)).append(":").append(name);
}

}  // namespace

std::optional<std::string> suggest(Engine& engine, analysis::Analyzer& analyzer, std::string_view text,
                                   const Node& tree, std::span<const UnknownPerson> unknown) {
  auto suggestion = correct_words(engine, analyzer, text, tree);
  for (const auto& person : unknown) correct_name(suggestion, person);
  if (suggestion == text) return std::nullopt;
  return suggestion;
}

}  // namespace dateline::query
