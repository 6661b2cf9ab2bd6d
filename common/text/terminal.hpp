#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::text {

/// Text that may be written to a terminal: control characters (C0, DEL, C1) and those that reorder text are left out,
/// newline and tab stay, line and paragraph separators are spaces, and bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string safe_for_terminal(std::string_view text);

/// How many columns a terminal shows `text` in: wide East Asian characters take two, combining ones none.
[[nodiscard]] std::size_t display_columns(std::string_view text);

}  // namespace dateline::text
