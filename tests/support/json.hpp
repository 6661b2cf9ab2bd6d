#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

namespace dateline::test {

/// Parses JSON; throws nlohmann::json::parse_error. A function of its own, because instantiating the parser in each
/// test file would slow down the build.
[[nodiscard]] nlohmann::json parse_json(std::string_view text);

}  // namespace dateline::test
