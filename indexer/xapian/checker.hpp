#pragma once

#include <filesystem>

#include "common/index/manifest.hpp"
#include "indexer/report/check_listener.hpp"

namespace dateline::indexer {

/// Verifies an index with the Xapian engine and reports damage to the listener:
/// 1. Xapian's own check of its files. If that finds damage, the rest is skipped.
/// 2. Each record must give exactly the terms, positions and values of its document.
/// 3. Each posting must belong to a document.
/// 4. The totals used in scores must match the documents.
/// Returns false if the first found damage: the database must then not be opened in this process, because Xapian may
/// access memory out of bounds. Precondition: nothing writes to the index meanwhile. Throws what check_xapian_files and
/// the listener throw.
[[nodiscard]] bool check_xapian(const std::filesystem::path& index, const index::Settings& settings,
                                const CheckListener& listener);

}  // namespace dateline::indexer
