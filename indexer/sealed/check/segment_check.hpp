#pragma once

#include "common/index/manifest.hpp"
#include "common/segment/segment.hpp"
#include "indexer/report/check_listener.hpp"

namespace dateline::indexer::sealed {

/// Checks of one segment. Damage is reported to the listener.

/// Reads every byte of a segment and verifies the checksum of each section and the padding between them. Returns true
/// if all are right.
[[nodiscard]] bool sections_are_sound(const segment::Segment& segment, const CheckListener& listener);

/// Compares the contents of a segment with what its records give. Throws encoding::Damaged if something cannot be
/// decoded.
void check_contents(const segment::Segment& segment, const index::Settings& settings, const CheckListener& listener);

}  // namespace dateline::indexer::sealed
