#pragma once

#include "benchmarks/facts/tagged_text.hpp"
#include "benchmarks/facts/tally.hpp"
#include "common/model/facts.hpp"

namespace dateline::bench {

/// Compares the mentions of people extracted from a text's body with its tagged names. A mention is right if its byte
/// offsets are exactly those of a tagged name.
[[nodiscard]] Tally compare_mentions(const TaggedText& gold, const Facts& facts);

}  // namespace dateline::bench
