#pragma once

#include "common/index/manifest.hpp"
#include "common/segment/segment.hpp"
#include "indexer/report/check_listener.hpp"

namespace dateline::indexer::sealed {

/// Reads every byte of a segment and names the sections whose checksum is wrong. False where there is any.
[[nodiscard]] bool sections_are_sound(const segment::Segment& segment, const CheckListener& listener);

/// Compares what a segment holds with what its records give. Throws encoding::Damaged where it cannot go on.
void check_contents(const segment::Segment& segment, const index::Settings& settings, const CheckListener& listener);

}  // namespace dateline::indexer::sealed
