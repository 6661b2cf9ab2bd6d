#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::query::xapian {

/// Where every term stands in a position of its own, all within `window` positions, in any order.
[[nodiscard]] Xapian::Query positions_near(std::vector<std::string> terms, std::uint32_t window);

}  // namespace dateline::query::xapian
