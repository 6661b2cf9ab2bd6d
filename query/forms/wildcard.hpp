#pragma once

#include <string_view>

namespace dateline::query {

/// Whether `form` is `pattern`, where each `*` stands for any bytes, none included.
[[nodiscard]] bool matches_wildcard(std::string_view pattern, std::string_view form) noexcept;

/// What every match begins with: the pattern up to its first `*`.
[[nodiscard]] std::string_view wildcard_prefix(std::string_view pattern) noexcept;

}  // namespace dateline::query
