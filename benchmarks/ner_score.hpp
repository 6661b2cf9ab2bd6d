#pragma once

#include "benchmarks/tagged_text.hpp"
#include "benchmarks/tally.hpp"
#include "common/facts/facts.hpp"

namespace dateline::bench {

/// Compares the person mentions extracted from a text's body with its tagged names, byte for byte.
[[nodiscard]] Tally compare_mentions(const TaggedText& gold, const facts::Facts& facts);

}  // namespace dateline::bench
