#include "query/output/csv.hpp"

#include <string_view>

namespace dateline::query {

namespace {

void append_cell(std::string& row, std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    row += cell;
    return;
  }
  row += '"';
  for (const char c : cell) {
    if (c == '"') row += '"';
    row += c;
  }
  row += '"';
}

}  // namespace

std::string csv_row(std::span<const std::string> cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) row += ',';
    append_cell(row, cells[i]);
  }
  // A row of one empty cell would be an empty line, which readers skip; so write a quoted empty cell.
  if (row.empty()) row = "\"\"";
  return row += '\n';
}

}  // namespace dateline::query
