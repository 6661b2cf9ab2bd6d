#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::test {

/// Reads CSV by the letter of RFC 4180, with LF as the line end: a cell with a quote, a comma or a line end in it is
/// in quotes, and every row has a line end. Throws std::runtime_error for anything else.
class StrictCsv {
 public:
  using Row = std::vector<std::string>;

  [[nodiscard]] static std::vector<Row> read(std::string_view text) {
    StrictCsv reader(text);
    std::vector<Row> rows;
    while (!reader.rest_.empty()) rows.push_back(reader.row());
    return rows;
  }

 private:
  explicit StrictCsv(std::string_view text) : rest_(text) {}

  Row row() {
    Row cells{cell()};
    while (take(',')) cells.push_back(cell());
    if (!take('\n')) throw std::runtime_error("a row must end with a line end");
    return cells;
  }

  std::string cell() { return take('"') ? quoted() : plain(); }

  std::string plain() {
    const auto end = rest_.find_first_of(",\n");
    if (end == std::string_view::npos) throw std::runtime_error("a row must end with a line end");
    const std::string text(rest_.substr(0, end));
    rest_.remove_prefix(end);
    if (text.find_first_of("\"\r") != std::string::npos) throw std::runtime_error("this cell must be in quotes");
    return text;
  }

  std::string quoted() {
    std::string text;
    while (true) {
      const auto end = rest_.find('"');
      if (end == std::string_view::npos) throw std::runtime_error("a quote is not closed");
      text += rest_.substr(0, end);
      rest_.remove_prefix(end + 1);
      if (!take('"')) return text;
      text += '"';
    }
  }

  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::string_view rest_;
};

}  // namespace dateline::test
