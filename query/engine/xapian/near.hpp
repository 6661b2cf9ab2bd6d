#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::query::xapian {

/// Matches documents in which every term has a position of its own, all within `window` positions, in any order.
/// Precondition: at least one term.
[[nodiscard]] Xapian::Query positions_near(std::vector<std::string> terms, std::uint32_t window);

}  // namespace dateline::query::xapian
