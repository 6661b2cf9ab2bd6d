#include "query/syntax/lexer.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <charconv>

#include "common/analysis/characters.hpp"
#include "common/text/utf8.hpp"
#include "query/syntax/query_error.hpp"

namespace dateline::query {

namespace {

using Kind = Lexeme::Kind;

bool is_space(char32_t c) { return c != text::invalid_code_point && u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

bool only_opens(char32_t c) { return c == U'“' || c == U'„' || c == U'«'; }

bool is_quote(char32_t c) { return c == U'"' || only_opens(c) || c == U'”' || c == U'‟' || c == U'»' || c == U'＂'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class Lexer {
 public:
  explicit Lexer(std::string_view query) : query_(query) {}

  std::vector<Lexeme> run() {
    for (;;) {
      while (at_ < query_.size() && is_space(peek().value)) at_ += peek().size;
      if (at_ == query_.size()) break;
      take();
    }
    lexemes_.push_back({Kind::end, at_});
    return std::move(lexemes_);
  }

 private:
  text::CodePoint peek() const { return text::decode(query_, at_); }
  bool next_is(std::string_view expected) const { return query_.substr(at_).starts_with(expected); }
  bool at_quote() const { return at_ < query_.size() && is_quote(peek().value); }

  void take() {
    Lexeme lexeme{Kind::word, at_};
    lexeme.sign = take_sign();
    if (next_is("(") || next_is(")")) {
      lexeme.kind = next_is("(") ? Kind::open : Kind::close;
      ++at_;
    } else if (at_quote()) {
      take_quoted(lexeme);
    } else {
      take_word(lexeme);
    }
    lexemes_.push_back(lexeme);
  }

  /// Takes a sign if it directly precedes an operand; returns 0 otherwise.
  char take_sign() {
    const char sign = query_[at_];
    if ((sign != '+' && sign != '-') || at_ + 1 == query_.size()) return 0;
    const auto next = text::decode(query_, at_ + 1).value;
    if (is_space(next) || next == U'+' || next == U'-' || next == U')') return 0;
    ++at_;
    return sign;
  }

  void take_quoted(Lexeme& lexeme) {
    lexeme.kind = Kind::quoted;
    at_ += peek().size;
    lexeme.text_position = at_;
    while (at_ < query_.size() && !at_quote()) at_ += peek().size;
    lexeme.text = query_.substr(lexeme.text_position, at_ - lexeme.text_position);
    if (at_ < query_.size()) at_ += peek().size;
  }

  void take_word(Lexeme& lexeme) {
    lexeme.field = take_field();
    if (!lexeme.field.empty() && at_quote()) {
      take_quoted(lexeme);
      return;
    }
    lexeme.text_position = at_;
    take_bare(!lexeme.field.empty());
    lexeme.text = query_.substr(lexeme.text_position, at_ - lexeme.text_position);
    if (lexeme.sign == 0 && lexeme.field.empty()) find_operator(lexeme);
  }

  /// Takes "letters:" if a value follows, and returns the letters. Otherwise takes nothing and returns an empty string.
  std::string_view take_field() {
    auto colon = at_;
    while (colon < query_.size() && is_letter(query_[colon])) ++colon;
    if (colon == at_ || colon + 1 >= query_.size() || query_[colon] != ':') return {};
    const auto value = query_.substr(colon + 1);
    if (value.starts_with("//") || value.front() == ')' || is_space(text::decode(value, 0).value)) return {};
    const auto field = query_.substr(at_, colon - at_);
    at_ = colon + 1;
    return field;
  }

  void take_bare(bool is_value) {
    bool in_word = false;
    while (at_ < query_.size()) {
      const auto point = peek();
      if (is_space(point.value) || point.value == U'(' || point.value == U')') return;
      if (is_quote(point.value) && (is_value || !in_word || only_opens(point.value))) return;
      const auto kind = analysis::class_of(point.value);
      in_word = analysis::begins_word(kind) || kind == analysis::CharacterClass::mark;
      at_ += point.size;
    }
  }

  static void find_operator(Lexeme& lexeme) {
    constexpr std::string_view near = "NEAR";
    if (lexeme.text == "AND") {
      lexeme.kind = Kind::conjunction;
    } else if (lexeme.text == "OR") {
      lexeme.kind = Kind::disjunction;
    } else if (lexeme.text == "NOT") {
      lexeme.kind = Kind::negation;
    } else if (lexeme.text == near) {
      lexeme.kind = Kind::near;
      lexeme.distance = default_near_distance;
    } else if (lexeme.text.starts_with(near) && lexeme.text.substr(near.size()).starts_with('/')) {
      find_distance(lexeme, lexeme.text.substr(near.size() + 1));
    }
  }

  static void find_distance(Lexeme& lexeme, std::string_view digits) {
    std::uint32_t distance = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), distance);
    if (error == std::errc::invalid_argument || end != digits.data() + digits.size()) return;
    if (error != std::errc{} || distance < 1 || distance > greatest_near_distance)
      throw QueryError(fmt::format("the distance of NEAR/n must be 1 to {} words", greatest_near_distance),
                       lexeme.position);
    lexeme.kind = Kind::near;
    lexeme.distance = distance;
  }

  std::string_view query_;
  std::size_t at_ = 0;
  std::vector<Lexeme> lexemes_;
};

}  // namespace

bool is_blank(std::string_view query) {
  for (std::size_t at = 0; at < query.size();) {
    const auto point = text::decode(query, at);
    if (!is_space(point.value)) return false;
    at += point.size;
  }
  return true;
}

std::vector<Lexeme> lex(std::string_view query) { return Lexer(query).run(); }

}  // namespace dateline::query
