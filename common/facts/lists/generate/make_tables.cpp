// make_tables DATA OUT: turns each data file DATA/NAME.tsv of schema.cpp into OUT/NAME.inc, the rows of a C++ array.
// The first line of a data file names the columns, lines that begin with # are comments, and every other line is one
// entry: cells separated by tabs, sorted by the bytes of the first cell, which occurs once. Exit status: 0 done; 1 a
// file breaks a rule, and each breach was printed as FILE:LINE: message; 2 wrong arguments.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "common/facts/lists/generate/schema.hpp"

namespace dateline::facts::generate {
namespace {

namespace fs = std::filesystem;

/// A rule that a line breaks.
struct Breach : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> parts;
  std::istringstream in(line);
  for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
  if (line.ends_with(separator)) parts.emplace_back();
  return parts;
}

std::string literal(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

/// Reads all data files in turn and remembers their first columns, to which later files refer.
class Maker {
 public:
  Maker(fs::path data, fs::path out) : data_(std::move(data)), out_(std::move(out)) {}

  /// False if the file breaks a rule.
  bool make(const DataFile& file) {
    const fs::path path = data_ / (std::string(file.name) + ".tsv");
    std::ifstream in(path);
    std::string rows;
    std::size_t number = 0;
    bool good = true;
    std::string line;
    for (; std::getline(in, line); ++number) {
      try {
        if (number == 0) {
          check_header(file, line);
        } else if (!line.starts_with('#')) {
          rows += row(file, line);
        }
      } catch (const Breach& breach) {
        std::cerr << path.string() << ':' << number + 1 << ": " << breach.what() << '\n';
        good = false;
      }
    }
    if (first_cells_[file.name].empty()) {
      std::cerr << path.string() << ": is missing or has no entries\n";
      return false;
    }
    if (good) write(file.name, rows);
    return good;
  }

 private:
  static void check_header(const DataFile& file, const std::string& line) {
    std::string expected;
    for (const Column& column : file.columns) expected.append(expected.empty() ? "" : "\t").append(column.name);
    if (line != expected) throw Breach("the first line must name the columns: " + expected);
  }

  std::string row(const DataFile& file, const std::string& line) {
    const auto cells = split(line, '\t');
    if (cells.size() != file.columns.size())
      throw Breach("has " + std::to_string(cells.size()) + " columns, not " + std::to_string(file.columns.size()));
    auto& first_cells = first_cells_[file.name];
    if (!first_cells.empty() && first_cells.back() == cells[0]) throw Breach("'" + cells[0] + "' is there twice");
    if (!first_cells.empty() && first_cells.back() > cells[0])
      throw Breach("'" + cells[0] + "' must stand before '" + first_cells.back() + "'; sort with LC_ALL=C");
    std::string out = "{";
    for (std::size_t i = 0; i < cells.size(); ++i)
      out.append(i == 0 ? "" : ", ").append(value(file.columns[i], cells[i]));
    first_cells.push_back(cells[0]);
    return out + "},\n";
  }

  std::string value(const Column& column, const std::string& cell) const {
    const auto refuse = [&](const std::string& why) -> std::string {
      throw Breach("column " + std::string(column.name) + ": '" + cell + "' " + why);
    };
    if (cell.empty() || cell != trimmed(cell)) return refuse("is empty, or begins or ends with a blank");
    const bool is_empty = cell == "-";
    if (is_empty && !column.may_be_empty) return refuse("is not allowed here");
    switch (column.kind) {
      case CellKind::text:
        return is_empty ? literal("") : literal(cell);
      case CellKind::number:
        if (is_empty) return "0";
        if (cell.find_first_not_of("0123456789") != std::string::npos || cell.size() > 9)
          return refuse("is not a number");
        return cell;
      case CellKind::integer: {
        const std::string digits = cell.starts_with('-') ? cell.substr(1) : cell;
        if (digits.empty() || digits.find_first_not_of("0123456789") != std::string::npos || digits.size() > 9)
          return refuse("is not an integer");
        return cell;
      }
      case CellKind::name:
        if (!has(column.words, cell)) return refuse("is unknown");
        return std::string(column.prefix) + cell;
      case CellKind::flags:
        return flags(column, cell);
      case CellKind::code:
      case CellKind::codes:
        if (is_empty) return literal("");
        for (const auto& code : column.kind == CellKind::code ? std::vector{cell} : split(cell, '|'))
          if (!has(first_cells_.at("countries"), code)) return refuse("is not a code of countries.tsv");
        return literal(cell);
      case CellKind::reference: {
        const auto& cells = first_cells_.at(column.prefix);
        const auto found = std::find(cells.begin(), cells.end(), cell);
        if (found == cells.end()) return refuse("is not in " + std::string(column.prefix) + ".tsv");
        return std::to_string(found - cells.begin());
      }
    }
    return refuse("is of no known kind");
  }

  static std::string flags(const Column& column, const std::string& cell) {
    std::string out;
    for (const auto& flag : split(cell, '|')) {
      if (!has(column.words, flag)) throw Breach("column " + std::string(column.name) + ": '" + flag + "' is unknown");
      out.append(out.empty() ? "" : " | ").append(column.prefix).append(flag);
    }
    return out;
  }

  template <typename Words>
  static bool has(const Words& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  }

  static std::string trimmed(const std::string& cell) {
    const auto first = cell.find_first_not_of(" \r");
    if (first == std::string::npos) return {};
    return cell.substr(first, cell.find_last_not_of(" \r") - first + 1);
  }

  void write(std::string_view name, const std::string& rows) const {
    const fs::path path = out_ / (std::string(name) + ".inc");
    std::ofstream out(path);
    out << rows;
    out.close();
    if (!out) throw std::runtime_error(path.string() + ": cannot be written");
  }

  fs::path data_;
  fs::path out_;
  std::map<std::string_view, std::vector<std::string>> first_cells_;
};

}  // namespace
}  // namespace dateline::facts::generate

int main(int argc, char** argv) {
  using namespace dateline::facts::generate;
  if (argc != 3) {
    std::cerr << "usage: make_tables DATA OUT\n";
    return 2;
  }
  try {
    std::filesystem::create_directories(argv[2]);
    Maker maker(argv[1], argv[2]);
    bool good = true;
    for (const DataFile& file : data_files()) good = maker.make(file) && good;
    return good ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "make_tables: " << error.what() << '\n';
    return 1;
  }
}
