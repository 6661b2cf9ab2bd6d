#pragma once

#include <string>
#include <string_view>

namespace dateline::corpus::formats {

/// Repairs common faults in JSON: bytes that are not UTF-8, raw control characters and unknown escapes inside strings,
/// and unpaired surrogates. Valid JSON is returned unchanged.
[[nodiscard]] std::string repaired_json(std::string_view json);

}  // namespace dateline::corpus::formats
