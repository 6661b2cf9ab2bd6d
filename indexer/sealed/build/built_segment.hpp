#pragma once

#include <cstdint>

#include "common/segment/segment.hpp"

namespace dateline::indexer::sealed {

/// A segment's file that lies on the disk.
struct BuiltSegment {
  segment::Meta meta;
  std::uint64_t checksum = 0;
};

}  // namespace dateline::indexer::sealed
