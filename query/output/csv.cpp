#include "query/output/csv.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/text/terminal.hpp"

namespace dateline::query {

namespace {

bool is_formula(std::string_view cell) {
  constexpr std::array<std::string_view, 10> beginnings{"=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠"};
  return std::any_of(beginnings.begin(), beginnings.end(), [&](auto beginning) { return cell.starts_with(beginning); });
}

void append_cell(std::string& row, std::string_view text, Formulas formulas) {
  const auto cell = text::safe_for_terminal(text);
  const bool disarmed = formulas == Formulas::disarmed && is_formula(cell);
  if (!disarmed && cell.find_first_of(",\"\n") == std::string::npos) {
    row += cell;
    return;
  }
  row += disarmed ? "\"'" : "\"";
  for (const char c : cell) {
    if (c == '"') row += '"';
    row += c;
  }
  row += '"';
}

}  // namespace

std::string csv_row(std::span<const std::string> cells, Formulas formulas) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) row += ',';
    append_cell(row, cells[i], formulas);
  }
  // A row of one empty cell would be an empty line, which readers skip; so write a quoted empty cell.
  if (row.empty()) row = "\"\"";
  return row += '\n';
}

}  // namespace dateline::query
