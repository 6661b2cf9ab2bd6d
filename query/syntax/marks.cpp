#include "query/syntax/marks.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "common/analysis/characters.hpp"
#include "common/text/utf8.hpp"

namespace dateline::query {

namespace {

using analysis::CharacterClass;

bool has_property(char32_t c, UProperty property) {
  return c != text::invalid_code_point && u_hasBinaryProperty(static_cast<UChar32>(c), property) != 0;
}

bool is_blank_character(char32_t c) {
  return c != text::invalid_code_point && u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

bool is_bracket(char32_t c) {
  if (c == text::invalid_code_point) return false;
  constexpr auto brackets = U_GC_PS_MASK | U_GC_PE_MASK | U_GC_PI_MASK | U_GC_PF_MASK;
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & brackets) != 0;
}

bool is_ellipsis(char32_t c) { return c == U'…' || c == U'‥' || c == U'⋯'; }

/// Whether the analysis drops a character without separating words by it.
bool is_silent(char32_t c) {
  const auto kind = analysis::class_of(c);
  return kind == CharacterClass::apostrophe || kind == CharacterClass::mark || kind == CharacterClass::ignorable;
}

/// Where a character stands among the words of the text between two blanks.
struct Surroundings {
  bool after_word = false;   ///< a word is before it
  bool before_word = false;  ///< a word is directly after it
};

/// Whether a character beside a word is ordinary punctuation.
bool is_ordinary(char32_t c, const Surroundings& around) {
  if (is_silent(c) || is_bracket(c) || is_ellipsis(c)) return true;
  if (c == U',' || c == U'.' || c == U'¿' || c == U'¡') return true;
  if (has_property(c, UCHAR_DASH) || has_property(c, UCHAR_QUOTATION_MARK)) return true;
  if (!around.after_word) return false;
  if (c == U'/' || c == U'·' || c == U'・') return true;
  const bool asks_or_calls = c == U'?' || c == U'!';
  return has_property(c, UCHAR_TERMINAL_PUNCTUATION) && !(asks_or_calls && around.before_word);
}

/// Whether punctuation without a word is ordinary: a dash, an ellipsis or, after a parenthesis or a quotation, closing
/// punctuation.
bool is_ordinary_alone(std::string_view text, MarkContext context) {
  if (text.size() > 1 && text.find_first_not_of('.') == std::string_view::npos) return true;
  bool ordinary = true;
  text::for_each_code_point(text, [&](text::CodePoint point, std::size_t) {
    const bool may_be_sign = point.value == U'-' && context == MarkContext::bare;
    const bool dash = has_property(point.value, UCHAR_DASH) && !may_be_sign;
    const bool closing = context == MarkContext::attached && is_ordinary(point.value, {true, false});
    if (!dash && !closing && !is_ellipsis(point.value)) ordinary = false;
  });
  return ordinary;
}

/// The bytes at which the words of a text begin and end.
using Extents = std::vector<std::pair<std::size_t, std::size_t>>;

Extents extents_of(std::string_view text, analysis::Analyzer& analyzer) {
  Extents extents;
  for (const auto& token : analyzer.tokens(text)) extents.emplace_back(token.start, token.end);
  return extents;
}

/// Adds the marks of a text without blanks.
void add_marks(std::string_view text, MarkContext context, analysis::Analyzer& analyzer, std::vector<Mark>& marks) {
  const auto words = extents_of(text, analyzer);
  if (words.empty()) {
    if (!is_ordinary_alone(text, context)) marks.push_back({text, {}});
    return;
  }
  if (text.find("://") != std::string_view::npos) return;
  std::size_t covered = 0;  // the words up to here are passed
  auto next = words.begin();
  std::size_t start = text.size();  // of the run of marks that is being read
  const auto end_run = [&](std::size_t at) {
    if (start < at) marks.push_back({text.substr(start, at - start), text});
    start = text.size();
  };
  for (std::size_t at = 0; at < text.size();) {
    for (; next != words.end() && next->first <= at; ++next) covered = std::max(covered, next->second);
    const auto point = text::decode(text, at);
    const auto after = at + point.size;
    const bool in_word = at < covered;
    if (in_word || is_ordinary(point.value, {covered > 0, next != words.end() && next->first == after}))
      end_run(at);
    else
      start = std::min(start, at);
    at = after;
  }
  end_run(text.size());
}

}  // namespace

std::vector<Mark> marks_in(std::string_view text, MarkContext context, analysis::Analyzer& analyzer) {
  std::vector<Mark> marks;
  std::size_t start = 0;
  const auto end_chunk = [&](std::size_t at) {
    if (start < at) add_marks(text.substr(start, at - start), context, analyzer, marks);
  };
  text::for_each_code_point(text, [&](text::CodePoint point, std::size_t at) {
    if (!is_blank_character(point.value)) return;
    end_chunk(at);
    start = at + point.size;
  });
  end_chunk(text.size());
  return marks;
}

}  // namespace dateline::query
