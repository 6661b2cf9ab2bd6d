#pragma once

#include <functional>
#include <string>

#include "common/segment/segment.hpp"
#include "indexer/sealed/check/content_sum.hpp"

namespace dateline::indexer::sealed {

using TellDamage = std::function<void(const std::string&)>;

/// What the posting lists of one inverted index hold. Tells of lists whose counts, forms or bounds are not those of
/// their postings. Throws encoding::Damaged where a list cannot be read.
[[nodiscard]] ContentSum sum_of_lists(const segment::Segment& segment, segment::Part part, const TellDamage& damage);

/// Tells of forms that the forms section and the dictionary do not agree about.
void check_forms(const segment::Segment& segment, const TellDamage& damage);

}  // namespace dateline::indexer::sealed
