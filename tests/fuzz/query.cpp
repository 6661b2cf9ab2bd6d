// The query language: a query is understood, or the character to blame is named; what it is shown as is the same query.
#include <algorithm>
#include <string>

#include "common/text/terminal.hpp"
#include "query/syntax/notes.hpp"
#include "query/syntax/parser.hpp"
#include "query/syntax/print.hpp"
#include "query/syntax/query_error.hpp"
#include "tests/fuzz/require.hpp"

using namespace dateline;
using namespace dateline::fuzz;
using namespace dateline::query;

namespace {

constexpr Day today = 19'000;
constexpr std::size_t most_notes = 22;

void require_shown_as_read(std::string_view text, const Node& tree, analysis::Analyzer& analyzer) {
  const auto shown = to_string(tree);
  require(is_clean(shown) && shown.find('\n') == std::string::npos, "a query is shown as a line of UTF-8", shown);
  try {
    const auto again = parse(shown, {false, false, today}, analyzer);
    require(again == tree && to_string(again) == shown, "what a query is shown as is the same query", text);
  } catch (const QueryError&) {
    const auto open = static_cast<std::size_t>(std::count(shown.begin(), shown.end(), '('));
    require(open >= deepest_nesting, "what a query is shown as is a query, but at the limit of nesting", text);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static analysis::Analyzer analyzer("en");
  const auto text = as_text(data, size);
  for (const auto& options : {ParseOptions{false, false, today}, {true, false, today}, {false, true, today}}) {
    try {
      const auto tree = parse(text, options, analyzer);
      require_shown_as_read(text, tree, analyzer);
      const auto notes = notes_on(text, options, analyzer);
      require(notes.size() <= most_notes, "a query has few notes", text);
      require(!notes.empty() || tree != Node{None{}}, "a query that finds nothing has a note", text);
    } catch (const QueryError& error) {
      require(error.position() <= size, "an error is at a place of the query", text);
      const auto explained = explain(error, text);
      require(text::safe_for_terminal(explained) == explained, "an error may go to a terminal", explained);
    }
  }
  return 0;
}
