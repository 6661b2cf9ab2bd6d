#pragma once

#include <string_view>

namespace dateline::facts {

/// Whether a country, by its code, has no president, so that one in a story about it is that of a firm. Safe to call
/// from several threads at once.
[[nodiscard]] bool has_no_president(std::string_view country);

}  // namespace dateline::facts
