#pragma once

#include <span>
#include <string>

namespace dateline::query {

/// One row with its line end; cells quoted where they must be (RFC 4180).
[[nodiscard]] std::string csv_row(std::span<const std::string> cells);

}  // namespace dateline::query
