#pragma once

#include <string>

#include "query/output/csv.hpp"

namespace dateline::query {

/// How results are written.
struct Format {
  std::string name = "text";  ///< "text", "json", "jsonl" or "csv"
  Formulas formulas = Formulas::kept;
};

}  // namespace dateline::query
