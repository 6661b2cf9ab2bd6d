#pragma once

#include <string>
#include <vector>

#include "common/error.hpp"

namespace dateline::query::cli {

/// dateline-query: runs the command that the arguments name. Throws Error.
[[nodiscard]] Exit run_tool(const std::vector<std::string>& arguments);

}  // namespace dateline::query::cli
