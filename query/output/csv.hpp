#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace dateline::query {

/// What to do with cells that a spreadsheet would take for a formula: those that begin with = + - @ (also in their wide
/// forms), a tab or a line end.
enum class Formulas : std::uint8_t {
  kept,     ///< write them as they are
  disarmed  ///< put a ' in front and the cell in quotes, so that a spreadsheet shows the text
};

/// One CSV row with its line end, in valid UTF-8. Cells are safe for a terminal (see text::safe_for_terminal()) and
/// quoted if RFC 4180 requires it.
[[nodiscard]] std::string csv_row(std::span<const std::string> cells, Formulas formulas = Formulas::kept);

}  // namespace dateline::query
