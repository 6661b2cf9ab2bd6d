#include "benchmarks/untokenizer.hpp"

#include <algorithm>
#include <array>

namespace dateline::bench {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view token, const std::array<std::string_view, N>& tokens) {
  return std::find(tokens.begin(), tokens.end(), token) != tokens.end();
}

constexpr std::array<std::string_view, 6> openers{"(", "[", "{", "$", "“", "‘"};
constexpr std::array<std::string_view, 16> closers{",", ".", ";", ":", "!", "?", ")",   "]",
                                                   "}", "%", "”", "’", "…", "°", "...", "/"};
constexpr std::array<std::string_view, 2> straight_quotes{"\"", "'"};

/// 's, 're, n't and their like, with straight and curly apostrophes.
bool is_clitic(std::string_view token) {
  if (token == "n't" || token == "n’t") return true;
  return token.size() > 1 && (token.starts_with('\'') || (token.size() > 3 && token.starts_with("’")));
}

}  // namespace

bool Untokenizer::is_tight_before(std::string_view token) const {
  if (is_one_of(token, straight_quotes)) return quoted_;
  return is_one_of(token, closers) || is_clitic(token) || (token == "-" && hyphens_are_tokens_);
}

bool Untokenizer::is_tight_after(std::string_view token) const {
  if (is_one_of(token, straight_quotes)) return !quoted_;
  return is_one_of(token, openers) || token == "/" || (token == "-" && hyphens_are_tokens_);
}

Span Untokenizer::add(std::string_view token) {
  const bool glued = tight_ || is_tight_before(token);
  const auto span = add_written(glued ? "" : " ", token);
  tight_ = is_tight_after(token);
  if (is_one_of(token, straight_quotes)) quoted_ = !quoted_;
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
  quoted_ = false;
  tight_ = true;
}

}  // namespace dateline::bench
