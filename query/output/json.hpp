#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "common/text/terminal.hpp"

namespace dateline::query {

/// The version of the shape of all JSON output. Increment it when a script could break.
inline constexpr int json_format_version = 1;

/// Compact JSON on one line, without a line end. Bytes that are not valid UTF-8 become U+FFFD, and characters that are
/// not safe for a terminal are escaped; nothing is thrown.
[[nodiscard]] inline std::string to_line(const nlohmann::ordered_json& json) {
  return text::escaped_json(json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

}  // namespace dateline::query
