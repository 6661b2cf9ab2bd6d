#include "query/syntax/operands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "query/syntax/fields.hpp"
#include "query/syntax/parser.hpp"
#include "query/syntax/query_error.hpp"

namespace dateline::query {

namespace {

using Kind = Lexeme::Kind;

class Filtering {
 public:
  Filtering(std::string_view query, analysis::Analyzer& analyzer) : query_(query), analyzer_(analyzer) {}

  Operands run() {
    for (auto& lexeme : lex(query_)) {
      if (lexeme.kind == Kind::open)
        open(lexeme);
      else if (lexeme.kind == Kind::close)
        close(lexeme);
      else if (lexeme.kind == Kind::word || lexeme.kind == Kind::quoted)
        take_operand(lexeme);
      else
        operands_.kept.push_back(lexeme);
    }
    if (!open_.empty()) throw QueryError("this parenthesis is never closed", parenthesis_position(open_.front()));
    return std::move(operands_);
  }

 private:
  static std::size_t parenthesis_position(const Lexeme& open) { return open.position + (open.sign != 0 ? 1 : 0); }

  void open(const Lexeme& lexeme) {
    if (open_.size() == deepest_nesting)
      throw QueryError(fmt::format("parentheses are nested more than {} deep here", deepest_nesting),
                       parenthesis_position(lexeme));
    open_.push_back(lexeme);
    operands_.kept.push_back(lexeme);
  }

  void close(const Lexeme& lexeme) {
    auto& kept = operands_.kept;
    if (open_.empty()) return drop(lexeme);
    open_.pop_back();
    if (kept.back().kind != Kind::open) {
      kept.push_back(lexeme);
      return;
    }
    drop(kept.back());
    kept.pop_back();
  }

  void take_operand(Lexeme& lexeme) {
    const bool has_field = !lexeme.field.empty();
    const auto field = known_field(lexeme.field);
    if (has_field && field.empty()) {
      if (has_words(lexeme.text)) refuse_field(lexeme);
      const auto start = lexeme.position + (lexeme.sign != 0 ? 1 : 0);
      const auto end = lexeme.text_position + lexeme.text.size();
      lexeme = {Kind::word, lexeme.position, lexeme.sign, {}, query_.substr(start, end - start), start, 0};
    }
    lexeme.field = field;
    if (has_field || has_words(lexeme.text))
      operands_.kept.push_back(lexeme);
    else
      drop(lexeme);
  }

  void drop(const Lexeme& lexeme) { operands_.dropped.push_back(lexeme); }

  bool has_words(std::string_view text) { return !analyzer_.tokens(text).empty(); }

  [[noreturn]] static void refuse_field(const Lexeme& lexeme) {
    std::string names;
    for (const auto name : field_names) names += fmt::format("{}{}:", names.empty() ? "" : ", ", name);
    throw QueryError(
        fmt::format("unknown field '{}:'; the fields are {}; to search for words, put a space after the colon",
                    lexeme.field, names),
        lexeme.position + (lexeme.sign != 0 ? 1 : 0));
  }

  std::string_view query_;
  analysis::Analyzer& analyzer_;
  Operands operands_;
  std::vector<Lexeme> open_;
};

}  // namespace

std::string_view known_field(std::string_view name) {
  const auto equal = [](char known, char c) { return known == (c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); };
  const auto* found = std::find_if(field_names.begin(), field_names.end(), [&](std::string_view known) {
    return std::equal(known.begin(), known.end(), name.begin(), name.end(), equal);
  });
  return found == field_names.end() ? std::string_view() : *found;
}

Operands operands_of(std::string_view query, analysis::Analyzer& analyzer) { return Filtering(query, analyzer).run(); }

}  // namespace dateline::query
