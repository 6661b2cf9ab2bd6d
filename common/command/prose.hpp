#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::command {

/// Lays out the prose of a help text for a window of `columns`. The text consists of lines:
/// - lines that do not begin with a space are a paragraph, whose words are filled into lines;
/// - a line that begins with "- " is an item of a list, with the lines behind it that are indented by two;
/// - other indented lines are examples, which stay lines of their own. What follows three spaces or more in such a line
///   explains its beginning and is a column; a line with nothing left of the column goes on with it. A command that is
///   too long is broken as a shell allows, with a backslash.
/// Pure function.
[[nodiscard]] std::string laid_out(std::string_view text, std::size_t columns);

}  // namespace dateline::command
