#pragma once

#include <string>
#include <string_view>

namespace dateline::corpus::formats {

/// JSON as sloppy programs write it, made JSON: bytes that are not UTF-8, raw control characters and unknown escapes
/// inside strings, halves of surrogate pairs. JSON that is in order stays as it is.
[[nodiscard]] std::string repaired_json(std::string_view json);

}  // namespace dateline::corpus::formats
