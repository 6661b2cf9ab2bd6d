#pragma once

#include <filesystem>

#include "common/index/manifest.hpp"
#include "indexer/report/check_listener.hpp"

namespace dateline::indexer {

/// Verifies everything of an index with the Xapian engine: Xapian's own check of its files; every record, which must
/// give exactly the terms, positions and values of its document; every posting, which must be a document's; and the
/// totals that scores rest on. Nobody may write to the index meanwhile.
void check_xapian(const std::filesystem::path& index, const index::Settings& settings, const CheckListener& listener);

}  // namespace dateline::indexer
