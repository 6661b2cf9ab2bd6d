#pragma once

#include <span>
#include <string>

namespace dateline::query {

/// One CSV row with its line end. Cells are quoted if RFC 4180 requires it.
[[nodiscard]] std::string csv_row(std::span<const std::string> cells);

}  // namespace dateline::query
