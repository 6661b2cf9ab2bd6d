#include "query/syntax/notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "common/text/utf8.hpp"
#include "query/syntax/leaves.hpp"
#include "query/syntax/marks.hpp"
#include "query/syntax/operands.hpp"

namespace dateline::query {

namespace {

using LexemeKind = Lexeme::Kind;

constexpr std::size_t longest_shown = 40;  ///< bytes of a mark or a word
constexpr std::size_t most_notes = 20;

std::string shortened(std::string_view text) {
  const auto size = text::cut_length(text, longest_shown);
  return std::string(text.substr(0, size)) + (size < text.size() ? "…" : "");
}

/// What to write instead of a mark that means something in the language, but not where it stands.
std::string_view hint_for(std::string_view mark, bool lone, bool beside_near) {
  if (beside_near && (mark.front() == '*' || mark.front() == '~')) return "; NEAR takes words only";
  switch (mark.front()) {
    case '|':
      return "; OR joins alternatives";
    case '&':
      return lone ? "; AND asks for both words" : "";
    case '*':
      return "; a pattern is a single unquoted word with * after its first letter";
    case '~':
      return "; a fuzzy word is unquoted and ends in ~, ~1 or ~2";
    case '!':
      return "; NOT or - excludes a word";
    case '?':
      return lone ? "" : "; the only wildcard is *";
    case '+':
    case '-':
      return lone ? "; a sign stands directly before a word" : "";
    default:
      return "";
  }
}

std::string note_on(const Mark& mark, bool beside_near) {
  const bool lone = mark.word.empty();
  const auto where = lone ? std::string() : fmt::format(" in '{}'", shortened(mark.word));
  return fmt::format("'{}' is ignored{}{}", shortened(mark.text), where, hint_for(mark.text, lone, beside_near));
}

class NoteTaker {
 public:
  NoteTaker(std::string_view query, analysis::Analyzer& analyzer) : query_(query), analyzer_(analyzer) {}

  std::vector<std::string> run() && {
    const auto operands = operands_of(query_, analyzer_);
    const auto& kept = operands.kept;
    for (std::size_t i = 0; i + 1 < kept.size(); ++i) {
      const bool after_near = i > 0 && kept[i - 1].kind == LexemeKind::near;
      if (after_near && kept[i].sign == '+') add(kept[i].position, "'+' is ignored after NEAR");
      read(kept[i], after_near || kept[i + 1].kind == LexemeKind::near);
    }
    for (const auto& lexeme : operands.dropped) drop(lexeme);
    std::stable_sort(notes_.begin(), notes_.end(), [](const Note& a, const Note& b) { return a.first < b.first; });
    if (kept.size() == 1) nothing_is_searched_ = !is_blank(query_);
    return clauses();
  }

  std::vector<std::string> run_literally() && {
    add_marks(query_, MarkContext::quoted);
    nothing_is_searched_ = !is_blank(query_) && analyzer_.tokens(query_).empty();
    return clauses();
  }

 private:
  using Note = std::pair<std::size_t, std::string>;  ///< the byte of the query that it is about, and the clause

  void add(std::size_t position, std::string clause) { notes_.emplace_back(position, std::move(clause)); }

  void add_marks(std::string_view text, MarkContext context, bool beside_near = false) {
    for (const auto& mark : marks_in(text, context, analyzer_))
      add(static_cast<std::size_t>(mark.text.data() - query_.data()), note_on(mark, beside_near));
  }

  /// Takes notes on a lexeme that the parser reads.
  void read(const Lexeme& lexeme, bool beside_near) {
    if (lexeme.kind != LexemeKind::word && lexeme.kind != LexemeKind::quoted) return;
    const bool quoted = lexeme.kind == LexemeKind::quoted;
    if (!lexeme.field.empty() && lexeme.field != "title") return read_value(lexeme.field, lexeme.text);
    const bool may_be_pattern = !quoted && lexeme.field.empty() && !beside_near;
    if (may_be_pattern && pattern_of(lexeme.text, analyzer_)) return;
    add_marks(lexeme.text, quoted ? MarkContext::quoted : MarkContext::bare, beside_near);
    if (!quoted) add_lack_of_value(lexeme.text, lexeme.position);
  }

  /// Names of people and roles are read as words. The values of other fields are compared as they are.
  void read_value(std::string_view field, std::string_view value) {
    const bool role = field == "role";
    if (!role && field != "person" && field != "official") return;
    if (role && value.starts_with('=')) return;  // a value of the facet
    if (role) value = value.substr(0, value.rfind('@'));
    if (!role && value.starts_with('~')) value.remove_prefix(1);
    add_marks(value, MarkContext::quoted);
  }

  /// A field in lower case that a blank separates from its value. With a capital it is more likely part of a headline.
  void add_lack_of_value(std::string_view word, std::size_t position) {
    if (!word.ends_with(':')) return;
    word.remove_suffix(1);
    if (!word.empty() && known_field(word) == word)
      add(position, fmt::format("'{0}:' has no value, so '{0}' is a word; a value directly follows the colon", word));
  }

  void drop(const Lexeme& lexeme) {
    switch (lexeme.kind) {
      case LexemeKind::open:
        return add(lexeme.position, "'()' is ignored; there is no word in it");
      case LexemeKind::close:
        return add(lexeme.position, "')' is ignored; it closes no parenthesis");
      case LexemeKind::quoted:
        return add(lexeme.position, fmt::format("'{}' is ignored; there is no word in it", shortened(source(lexeme))));
      default:
        return add_marks(source(lexeme), is_attached(lexeme) ? MarkContext::attached : MarkContext::bare);
    }
  }

  /// Whether a lexeme directly follows another one.
  [[nodiscard]] bool is_attached(const Lexeme& lexeme) const {
    auto before = query_.substr(0, lexeme.position);
    while (!before.empty() && (before.back() & '\xC0') == '\x80') before.remove_suffix(1);
    return !before.empty() && !is_blank(query_.substr(before.size() - 1, lexeme.position - before.size() + 1));
  }

  /// A word or a quotation as the query has it, with its sign and quotes.
  [[nodiscard]] std::string_view source(const Lexeme& lexeme) const {
    auto end = lexeme.text_position + lexeme.text.size();
    if (lexeme.kind == LexemeKind::quoted && end < query_.size()) end += text::decode(query_, end).size;
    return query_.substr(lexeme.position, end - lexeme.position);
  }

  std::vector<std::string> clauses() {
    std::vector<std::string> clauses;
    std::set<std::string_view> seen;
    std::size_t left_out = 0;
    for (const auto& [position, clause] : notes_) {
      if (!seen.insert(clause).second) continue;
      if (clauses.size() < most_notes)
        clauses.push_back(clause);
      else
        ++left_out;
    }
    if (left_out > 0) clauses.push_back(fmt::format("there are {} more such notes", left_out));
    if (nothing_is_searched_) clauses.emplace_back("the query has no word to search for, so it finds nothing");
    return clauses;
  }

  std::string_view query_;
  analysis::Analyzer& analyzer_;
  std::vector<Note> notes_;
  bool nothing_is_searched_ = false;
};

}  // namespace

std::vector<std::string> notes_on(std::string_view query, const ParseOptions& options, analysis::Analyzer& analyzer) {
  NoteTaker taker(query, analyzer);
  return options.literal ? std::move(taker).run_literally() : std::move(taker).run();
}

}  // namespace dateline::query
