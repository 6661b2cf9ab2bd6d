#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::text {

/// Where text is laid out, in terminal columns.
struct Margins {
  std::size_t columns = 80;  ///< the width of the window
  std::size_t cursor = 0;    ///< where the text begins
  std::size_t indent = 0;    ///< where its further lines begin
};

/// Breaks one line of text into lines that fit the window; each further line is indented. Breaks between words, between
/// the characters of Chinese and Japanese, and inside a word only if it is wider than a line. Spaces between words are
/// kept, a tab is one space, and colours end with a line and go on in the next. Without a line end. In a window
/// hardly wider than the indent, lines are indented less. Precondition: safe_for_terminal() apart from colour
/// sequences, no line end in it. Pure function.
[[nodiscard]] std::string wrapped(std::string_view line, Margins margins);

/// wrapped() for text of several lines. The further lines of a line that begins with spaces are indented as it is.
[[nodiscard]] std::string wrapped_lines(std::string_view lines, std::size_t columns);

}  // namespace dateline::text
