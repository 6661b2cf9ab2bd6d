#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "common/segment/snapshot.hpp"

namespace dateline::segment {

/// Calls visit(value, live articles) for each value of a facet's part that begins with `prefix` and that a live article
/// has, over all segments, in byte order, until it returns false.
void visit_values(const Snapshot& snapshot, Part part, std::string_view prefix,
                  const std::function<bool(std::string_view, std::uint64_t)>& visit);

}  // namespace dateline::segment
