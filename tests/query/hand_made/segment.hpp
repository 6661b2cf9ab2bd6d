#pragma once

#include <filesystem>
#include <vector>

#include "common/index/manifest.hpp"
#include "tests/query/hand_made/index.hpp"

namespace dateline::test {

/// Adds or replaces stories in an index of the sealed engine, as one commit with a segment of its own. The product
/// builds the segment; the words in it are those of hand_made/text.hpp.
void put_into_segment(const std::filesystem::path& index, const index::Settings& settings,
                      const std::vector<Story>& stories);

}  // namespace dateline::test
