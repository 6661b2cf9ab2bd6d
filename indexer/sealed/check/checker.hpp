#pragma once

#include <filesystem>

#include "common/index/manifest.hpp"
#include "indexer/report/check_listener.hpp"

namespace dateline::indexer::sealed {

/// Verifies an index with the sealed engine and reports damage to the listener:
/// 1. The checksum of each section and list of deletions.
/// 2. The contents of each segment must be exactly what its records give: terms, positions, values, dates, lengths,
/// ids.
/// 3. No two articles may have the same id.
/// 4. The counts of the commit must match.
/// Returns true if there is no damage. Throws UnusableError if the manifest cannot be read. Precondition: nothing
/// writes to the index meanwhile.
[[nodiscard]] bool check_sealed(const std::filesystem::path& index, const index::Settings& settings,
                                const CheckListener& listener);

}  // namespace dateline::indexer::sealed
