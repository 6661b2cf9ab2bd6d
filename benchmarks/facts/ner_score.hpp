#pragma once

#include "benchmarks/facts/tagged_text.hpp"
#include "benchmarks/facts/tally.hpp"
#include "common/model/facts.hpp"

namespace dateline::bench {

/// Compares the person mentions extracted from a text's body with its tagged names, byte for byte.
[[nodiscard]] Tally compare_mentions(const TaggedText& gold, const Facts& facts);

}  // namespace dateline::bench
