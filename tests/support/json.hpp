#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

namespace dateline::test {

/// Compiled once: a parser in each test file would be a good part of what building them takes.
[[nodiscard]] nlohmann::json parse_json(std::string_view text);

}  // namespace dateline::test
