#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::text {

/// Makes text safe to write to a terminal: removes control characters (C0, DEL, C1) except newline and tab, removes
/// bidirectional controls, turns line and paragraph separators into spaces and bytes that are not UTF-8 into U+FFFD.
/// Pure function.
[[nodiscard]] std::string safe_for_terminal(std::string_view text);

/// The number of terminal columns that `text` takes: 2 for a wide East Asian character, 0 for a combining or invisible
/// one, 1 for any other.
[[nodiscard]] std::size_t display_columns(std::string_view text);

}  // namespace dateline::text
