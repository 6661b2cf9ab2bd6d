#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "common/segment/snapshot.hpp"

namespace dateline::segment {

/// Calls visit(form, articles) for each form in any segment that begins with `prefix`, in byte order, until it returns
/// false. Deleted articles are counted.
void visit_forms(const Snapshot& snapshot, std::string_view prefix,
                 const std::function<bool(std::string_view, std::uint64_t)>& visit);

}  // namespace dateline::segment
