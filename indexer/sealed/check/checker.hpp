#pragma once

#include <filesystem>

#include "common/index/manifest.hpp"
#include "indexer/report/check_listener.hpp"

namespace dateline::indexer::sealed {

/// Verifies everything of an index with the sealed engine: the checksum of every section and list of deletions; that
/// each record gives the terms, positions, values, dates, length and id that its segment holds, and no others are
/// there; that no id has two articles; and that the commit counts what is there. False where there is damage. Nobody
/// may write to the index meanwhile.
[[nodiscard]] bool check_sealed(const std::filesystem::path& index, const index::Settings& settings,
                                const CheckListener& listener);

}  // namespace dateline::indexer::sealed
