#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::query {

/// A piece of a query, as written.
struct Lexeme {
  enum class Kind : std::uint8_t { word, quoted, open, close, conjunction, disjunction, negation, near, end };
  Kind kind;
  std::size_t position;      ///< of its first byte in the query, sign and field included
  char sign = 0;             ///< '+' or '-' before a word, a quotation or a parenthesis
  std::string_view field{};  ///< of `letters:value` and `letters:"value"`, not where // follows: the letters
  std::string_view text{};   ///< a word as it stands, without sign and field; what stands between quotes
  std::size_t text_position = 0;
  std::uint32_t distance = 0;  ///< of NEAR/n

  /// Sign and field apart, an operand begins here.
  [[nodiscard]] bool begins_operand() const noexcept {
    return kind == Kind::word || kind == Kind::quoted || kind == Kind::open || kind == Kind::negation;
  }
  [[nodiscard]] bool is_operator() const noexcept {
    return kind == Kind::conjunction || kind == Kind::disjunction || kind == Kind::negation || kind == Kind::near;
  }
};

inline constexpr std::uint32_t default_near_distance = 10;
inline constexpr std::uint32_t greatest_near_distance = 100;

/// The lexemes of a query and a last one of kind end. Words end at white space, parentheses and quotes; straight and
/// curly double quotes and guillemets quote, to the end of the query where none closes; a straight or closing quote
/// right after a letter or digit (6" guns) does not open. Throws QueryError for NEAR/n out of 1-100.
[[nodiscard]] std::vector<Lexeme> lex(std::string_view query);

}  // namespace dateline::query
