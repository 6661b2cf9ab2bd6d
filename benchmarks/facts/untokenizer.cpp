#include "benchmarks/facts/untokenizer.hpp"

#include <algorithm>
#include <array>

namespace dateline::bench {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view token, const std::array<std::string_view, N>& tokens) {
  return std::find(tokens.begin(), tokens.end(), token) != tokens.end();
}

constexpr std::array<std::string_view, 6> openers{"(", "[", "{", "$", "“", "‘"};
constexpr std::array<std::string_view, 15> closers{",", ".", ";", ":", "!", "?", ")",  "]",
                                                   "}", "%", "”", "’", "…", "°", "..."};

/// Whether the token is 's, 're, n't or the like, with a straight or curly apostrophe.
bool is_clitic(std::string_view token) {
  if (token == "n't" || token == "n’t") return true;
  return token.size() > 1 && (token.starts_with('\'') || (token.size() > 3 && token.starts_with("’")));
}

/// The rest of a clitic whose apostrophe is a separate token.
constexpr std::array<std::string_view, 7> clitic_ends{"s", "t", "d", "m", "ll", "re", "ve"};

}  // namespace

Untokenizer::Spacing Untokenizer::spacing_of(std::string_view token) {
  // Straight quotes alternately open and close. A single one after an s, unless one is open, is the apostrophe of a
  // plural.
  if (token == "\"") {
    double_quoted_ = !double_quoted_;
    return {!double_quoted_, double_quoted_};
  }
  if (token == "'") {
    if (!single_quoted_ && text_.ends_with('s')) return {true, false};
    single_quoted_ = !single_quoted_;
    return {!single_quoted_, single_quoted_};
  }
  if (token == "-") return {hyphens_are_tokens_, hyphens_are_tokens_};
  if (token == "/") return {true, true};
  const bool ends_clitic = text_.ends_with("’") && is_one_of(token, clitic_ends);
  return {is_one_of(token, closers) || is_clitic(token) || ends_clitic, is_one_of(token, openers)};
}

Span Untokenizer::add(std::string_view token) {
  const auto [tight_before, tight_after] = spacing_of(token);
  const auto span = add_written(tight_ || tight_before ? "" : " ", token);
  tight_ = tight_after;
  return span;
}

Span Untokenizer::add_written(std::string_view between, std::string_view token) {
  text_ += between;
  const auto start = static_cast<std::uint32_t>(text_.size());
  text_ += token;
  tight_ = false;
  return {start, static_cast<std::uint32_t>(text_.size())};
}

void Untokenizer::end_sentence() {
  const std::string_view text = text_;
  const auto last = text.find_last_not_of("\"')]");
  const bool full = last != text.npos && (text[last] == '.' || text[last] == '!' || text[last] == '?' ||
                                          text.ends_with("”") || text.ends_with("…"));
  text_ += full ? "\n" : "\n\n";
  double_quoted_ = false;
  single_quoted_ = false;
  tight_ = true;
}

}  // namespace dateline::bench
