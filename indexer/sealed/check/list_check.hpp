#pragma once

#include <functional>
#include <string>

#include "common/segment/segment.hpp"
#include "indexer/sealed/check/content_sum.hpp"

namespace dateline::indexer::sealed {

/// Checks of one segment's posting lists. Both functions throw encoding::Damaged if something cannot be decoded.

/// Receives one line for each damaged place.
using TellDamage = std::function<void(const std::string&)>;

/// Reads all posting lists of one inverted index and returns the sum of their contents. Reports lists whose counts,
/// forms or bounds do not match their postings.
[[nodiscard]] ContentSum sum_of_lists(const segment::Segment& segment, segment::Part part, const TellDamage& damage);

/// Reports differences between the forms section and the dictionary.
void check_forms(const segment::Segment& segment, const TellDamage& damage);

}  // namespace dateline::indexer::sealed
