#pragma once

#include <cstdint>

#include "common/segment/segment.hpp"

namespace dateline::indexer::sealed {

/// Describes a segment file that was written and synced.
struct BuiltSegment {
  segment::Meta meta;
  std::uint64_t checksum = 0;  ///< of the whole file, as the manifest names it
};

}  // namespace dateline::indexer::sealed
