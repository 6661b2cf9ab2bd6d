#include "query/search/suggestion.hpp"

#include <set>
#include <variant>
#include <vector>

#include "query/forms/fuzzy.hpp"

namespace dateline::query {

namespace {

constexpr std::size_t shortest_word = 3;
constexpr std::size_t long_word = 6;  ///< from here on two edits still leave the word recognisable

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

std::optional<std::string> nearest_form(Engine& engine, std::string_view word) {
  FuzzyMatcher matcher(word, word.size() < long_word ? 1 : 2);
  NearestForms nearest(1);
  engine.forms(matcher.prefix(), [&](std::string_view form, std::uint64_t articles) {
    if (const auto distance = matcher.distance(form)) nearest.add({std::string(form), *distance, articles});
    return true;
  });
  auto best = std::move(nearest).sorted();
  if (best.empty()) return std::nullopt;
  return std::move(best.front().form);
}

}  // namespace

std::optional<std::string> suggest(Engine& engine, analysis::Analyzer& analyzer, std::string_view text,
                                   const Node& tree) {
  std::set<std::string, std::less<>> stems;
  collect_stems(tree, stems);
  std::string corrected;
  std::size_t done = 0;
  for (const auto& token : analyzer.tokens(text)) {
    const bool word = token.kind == analysis::TokenKind::word && token.form.size() >= shortest_word;
    if (!word || token.start < done || !stems.contains(token.stem) || is_indexed(engine, token)) continue;
    const auto form = nearest_form(engine, token.form);
    if (!form) continue;
    corrected.append(text.substr(done, token.start - done)).append(*form);
    done = token.end;
  }
  if (done == 0) return std::nullopt;
  return corrected.append(text.substr(done));
}

}  // namespace dateline::query
