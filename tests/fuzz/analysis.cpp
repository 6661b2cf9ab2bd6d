// Words of any bytes: folding, tokens, text for terminals.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "common/text/fold.hpp"
#include "common/text/terminal.hpp"
#include "common/text/wrap.hpp"
#include "tests/fuzz/require.hpp"

using namespace dateline;
using namespace dateline::fuzz;

namespace {

void require_token(const analysis::Token& token, std::string_view text, bool utf8) {
  constexpr std::size_t longest_form = 64;
  require(!token.form.empty() && token.form.size() <= longest_form, "a form has 1 to 64 bytes", text);
  require(text::fold(token.form) == token.form, "a form is folded", token.form);
  require(text::is_valid_utf8(token.form) && text::is_valid_utf8(token.stem), "forms and stems are UTF-8", token.form);
  require(!token.stem.empty(), "a word has a stem", token.form);
  require(token.start < token.end && token.end <= text.size(), "a word stands in the text", token.form);
  if (utf8)
    require(is_boundary(text, token.start) && is_boundary(text, token.end), "a word is whole characters", token.form);
}

void require_tokens(std::string_view text, analysis::Analyzer& analyzer) {
  constexpr std::uint32_t first = 7;
  const bool utf8 = text::is_valid_utf8(text);
  std::uint32_t position = first - 1;
  std::vector<std::string> forms;
  for (const auto& token : analyzer.tokens(text, first)) {
    require_token(token, text, utf8);
    require(token.position == position || token.position == position + 1, "positions leave nothing out", text);
    position = token.position;
    forms.emplace_back(token.form);
  }
  require(forms.empty() || position >= first, "positions begin at the one asked for", text);
  const auto again = analyzer.tokens(text, first);
  require(again.size() == forms.size(), "the same text has the same words", text);
  for (std::size_t i = 0; i < forms.size(); ++i) require(again[i].form == forms[i], "and in the same order", text);
}

void require_wrapped(std::string line) {
  constexpr std::size_t columns = 20;
  std::replace(line.begin(), line.end(), '\n', ' ');
  std::size_t width = 0;
  const auto lines = text::wrapped(line, {.columns = columns, .indent = 4});
  for (std::size_t at = 0; at < lines.size();) {
    const auto end = std::min(lines.find('\n', at), lines.size());
    width = std::max(width, text::display_columns(std::string_view(lines).substr(at, end - at)));
    at = end + 1;
  }
  require(width <= columns, "no wrapped line is wider than the window", lines);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static analysis::Analyzer english("en");
  static analysis::Analyzer unstemmed("none");
  static analysis::Analyzer french("fr");
  static analysis::Analyzer turkish("tr");
  const auto text = as_text(data, size);
  require_tokens(text, english);
  require_tokens(text, unstemmed);
  require_tokens(text, french);
  require_tokens(text, turkish);

  const auto folded = text::fold(text);
  require(text::is_valid_utf8(folded), "folded text is UTF-8", folded);
  require(text::fold(folded) == folded, "folded text is folded", text);

  const auto safe = text::safe_for_terminal(text);
  require(is_clean(safe), "text for a terminal has no control characters", safe);
  require(text::safe_for_terminal(safe) == safe, "what is safe stays as it is", safe);
  require(text::display_columns(safe) <= 2 * safe.size(), "a character takes two columns at most", safe);
  require_wrapped(safe);
  return 0;
}
