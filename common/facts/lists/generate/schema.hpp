#pragma once

#include <string_view>
#include <vector>

/// The columns of each data file: what a cell may hold, and the C++ that make_tables writes for it.
namespace dateline::facts::generate {

enum class CellKind {
  text,       ///< any text but "-"; written as a string
  number,     ///< digits; written as they are
  integer,    ///< digits, after a minus sign if negative; written as they are
  name,       ///< one of Column::words; written with Column::prefix before it
  flags,      ///< some of Column::words, separated by |; written as an OR with Column::prefix before each
  code,       ///< a country code of countries.tsv; written as a string
  codes,      ///< country codes of countries.tsv, separated by |; written as a string
  reference,  ///< a cell of the first column of the file Column::prefix; written as its row number, counted from 0
};

struct Column {
  std::string_view name;
  CellKind kind = CellKind::text;
  bool may_be_empty = false;  ///< the cell may be "-", which is written as "" or 0
  std::string_view prefix{};
  std::vector<std::string_view> words{};
};

struct DataFile {
  std::string_view name;  ///< without ".tsv"
  std::vector<Column> columns;
};

/// countries comes first, and a file comes after those that it refers to.
[[nodiscard]] const std::vector<DataFile>& data_files();

}  // namespace dateline::facts::generate
