#include "query/snippet/snippet.hpp"

#include <algorithm>

#include "query/snippet/window.hpp"

namespace dateline::query {

namespace {

using analysis::Token;

constexpr std::uint32_t width = 240;  ///< bytes of a snippet, about two lines
/// Matches take up at most this many bytes of a snippet, which leaves room for context.
constexpr std::uint32_t matched_width = 160;
constexpr std::string_view cut_mark = "…";

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

using Tokens = std::span<const Token>;

Tokens::iterator first_from(Tokens tokens, std::uint32_t byte) {
  return std::lower_bound(tokens.begin(), tokens.end(), byte,
                          [](const Token& token, std::uint32_t start) { return token.start < start; });
}

/// Moves the end of a token past the punctuation that follows it, at most four bytes (not past a line of dashes).
std::uint32_t past_punctuation(std::uint32_t end, Tokens tokens, std::string_view text) {
  constexpr std::uint32_t most = 4;
  const auto next = first_from(tokens, end);
  const auto limit = next == tokens.end() ? static_cast<std::uint32_t>(text.size()) : next->start;
  auto at = end;
  while (at < limit && !is_space(text[at])) ++at;
  return at - end <= most ? at : end;
}

/// Extends a window on both sides by whole tokens, up to the width of a snippet.
Window widen(Window window, Tokens tokens, std::string_view text) {
  const auto inside = window.end - window.start;
  const auto spare = inside < width ? width - inside : 0;
  const auto earliest = window.start > spare / 2 ? window.start - spare / 2 : 0;
  window.start = earliest == 0 ? 0 : first_from(tokens, earliest)->start;
  const auto latest = std::max(window.end, window.start + width);
  if (latest >= text.size()) return {window.start, static_cast<std::uint32_t>(text.size())};
  for (auto token = first_from(tokens, window.end); token != tokens.end() && token->end <= latest; ++token)
    window.end = std::max(window.end, token->end);
  return {window.start, past_punctuation(window.end, tokens, text)};
}

bool is_blank(std::string_view text) { return std::all_of(text.begin(), text.end(), is_space); }

/// The union of the matches inside a window.
std::vector<Window> merged(std::span<const Match> matches, Window window) {
  std::vector<Window> ranges;
  for (const auto& match : matches) {
    if (match.start < window.start || match.end > window.end) continue;
    if (!ranges.empty() && match.start < ranges.back().end)
      ranges.back().end = std::max(ranges.back().end, match.end);
    else
      ranges.push_back({match.start, match.end});
  }
  return ranges;
}

/// Copies a window of `text`, turns each run of white space into one space, and adjusts the marks.
Snippet render(Field field, std::string_view text, Window window, std::span<const Match> matches) {
  while (window.start < window.end && is_space(text[window.start])) ++window.start;
  while (window.end > window.start && is_space(text[window.end - 1])) --window.end;
  const auto ranges = merged(matches, window);
  Snippet snippet{field, {}, {}};
  std::string& out = snippet.text;
  if (!is_blank(text.substr(0, window.start))) out += cut_mark;
  auto range = ranges.begin();
  for (auto at = window.start; at < window.end; ++at) {
    if (range != ranges.end() && at == range->start) snippet.marks.emplace_back(out.size(), out.size());
    if (!is_space(text[at]))
      out += text[at];
    else if (out.back() != ' ')
      out += ' ';
    if (range != ranges.end() && at + 1 == range->end) {
      snippet.marks.back().second = out.size();
      ++range;
    }
  }
  if (!is_blank(text.substr(window.end))) out += cut_mark;
  return snippet;
}

}  // namespace

Snippets::Snippets(const Node& tree, std::string_view language) : analyzer_(language), highlighter_(tree) {}

std::vector<Snippet> Snippets::of(const Article& article, std::size_t most) {
  if (most == 0) return {};
  const auto tokens = analyzer_.tokens(article.body);
  const auto matches = highlighter_.matches(tokens);
  std::vector<Snippet> snippets;
  for (const auto window : best_windows(matches, most, matched_width))
    snippets.push_back(render(Field::body, article.body, widen(window, tokens, article.body), matches));
  if (!snippets.empty()) return snippets;
  if (tokens.empty()) return {title(article)};
  const auto beginning = widen({tokens.front().start, tokens.front().end}, tokens, article.body);
  snippets.push_back(render(Field::body, article.body, beginning, {}));
  auto in_title = title(article);
  if (!in_title.marks.empty()) snippets.front() = std::move(in_title);
  return snippets;
}

Snippet Snippets::title(const Article& article) {
  const auto matches = highlighter_.matches(analyzer_.tokens(article.title));
  return render(Field::title, article.title, {0, static_cast<std::uint32_t>(article.title.size())}, matches);
}

}  // namespace dateline::query
