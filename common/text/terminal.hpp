#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Text for a terminal: what is safe to write to it, and how wide it appears there. All functions are pure, accept any
/// bytes and never throw (except std::bad_alloc).
namespace dateline::text {

/// Makes text safe to write to a terminal, or into a table that may be shown on one:
/// - removes characters that steer a terminal or cannot be seen: control characters (Cc) except newline and tab, format
///   characters (Cf: zero-width, byte order mark, bidirectional controls, tags) except the visible signs of numbers and
///   verses, and all that Unicode calls default ignorable;
/// - keeps the joiners U+200C and U+200D only between letters whose spelling needs them, as in Persian and Hindi;
/// - turns CR and CR LF into a newline, line and paragraph separators into a space;
/// - turns each byte that is not valid UTF-8 into U+FFFD.
/// What is safe already stays as it is.
[[nodiscard]] std::string safe_for_terminal(std::string_view text);

/// The same JSON, with the characters that safe_for_terminal() would remove or replace written as \u escapes, so that
/// readers get every character and a terminal none of them. Precondition: `json` is JSON in valid UTF-8, without
/// line ends or tabs outside its strings.
[[nodiscard]] std::string escaped_json(std::string json);

/// The number of terminal columns that `text` takes: 2 for a wide East Asian character, 0 for a combining or invisible
/// one and for a colour sequence ("\033[1m"), 1 for any other.
[[nodiscard]] std::size_t display_columns(std::string_view text);

/// The length in bytes of the colour sequence at byte `at`: ESC [ digits or ; m. 0 if there is none.
[[nodiscard]] std::size_t colour_sequence_at(std::string_view text, std::size_t at) noexcept;

}  // namespace dateline::text
