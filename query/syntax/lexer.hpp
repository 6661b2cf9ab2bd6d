#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::query {

/// A token of the query language. Its string views point into the query.
struct Lexeme {
  enum class Kind : std::uint8_t { word, quoted, open, close, conjunction, disjunction, negation, near, end };
  Kind kind;
  std::size_t position;           ///< byte of the query at which it begins, sign and field included
  char sign = 0;                  ///< '+' or '-' before a word, a quotation or a parenthesis
  std::string_view field{};       ///< the letters of `letters:value` or `letters:"value"`, unless // follows the colon
  std::string_view text{};        ///< the word without sign and field, or the text between the quotes
  std::size_t text_position = 0;  ///< byte of the query at which `text` begins
  std::uint32_t distance = 0;     ///< of NEAR/n

  /// Whether it can be the beginning of an operand.
  [[nodiscard]] bool begins_operand() const noexcept {
    return kind == Kind::word || kind == Kind::quoted || kind == Kind::open || kind == Kind::negation;
  }
  [[nodiscard]] bool is_operator() const noexcept {
    return kind == Kind::conjunction || kind == Kind::disjunction || kind == Kind::negation || kind == Kind::near;
  }
};

inline constexpr std::uint32_t default_near_distance = 10;
inline constexpr std::uint32_t greatest_near_distance = 100;

/// Whether a query has no text: it is empty or nothing but white space.
[[nodiscard]] bool is_blank(std::string_view query);

/// Splits a query into lexemes; the last one has kind end.
/// - Words end at white space, parentheses and quotes.
/// - Straight and curly double quotes and guillemets are quotes. A quotation that is not closed extends to the end of
///   the query. A straight or closing quote directly after a letter or digit (6" guns) does not open one.
/// Throws QueryError if the n of NEAR/n is not in 1 to 100.
[[nodiscard]] std::vector<Lexeme> lex(std::string_view query);

}  // namespace dateline::query
