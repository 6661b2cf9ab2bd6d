#pragma once

#include <filesystem>
#include <vector>

#include "tests/query/hand_made/index.hpp"

namespace dateline::test {

/// Adds or replaces stories in the Xapian database of an index, term by term as the schema says, as one commit.
void put_into_xapian(const std::filesystem::path& index, const std::vector<Story>& stories);

}  // namespace dateline::test
