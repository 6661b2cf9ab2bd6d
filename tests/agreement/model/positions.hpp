#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/agreement/model/naive.hpp"

namespace dateline::naive {

/// Whether the forms stand one after another.
[[nodiscard]] bool has_phrase(const Field& field, const std::vector<std::string>& forms);

/// Whether all stems stand within `window` positions, each in one of its own, in any order. A stem asked for twice must
/// stand there twice.
[[nodiscard]] bool has_near(const Field& field, const std::vector<std::string>& stems, std::uint32_t window);

}  // namespace dateline::naive
