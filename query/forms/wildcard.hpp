#pragma once

#include <string_view>

namespace dateline::query {

/// Wildcard matching of surface forms, byte by byte. Both functions are pure.

/// Whether the whole of `form` matches `pattern`, where each `*` matches any number of bytes, or none.
[[nodiscard]] bool matches_wildcard(std::string_view pattern, std::string_view form) noexcept;

/// The bytes that every match begins with: the pattern up to its first `*`.
[[nodiscard]] std::string_view wildcard_prefix(std::string_view pattern) noexcept;

}  // namespace dateline::query
