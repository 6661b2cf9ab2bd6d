#pragma once

#include <filesystem>
#include <memory>

#include "indexer/engine/engine.hpp"

namespace dateline::indexer {

/// Throws UnusableError if `path` holds the Xapian database of an index whose manifest is missing.
void refuse_lost_manifest(const std::filesystem::path& path);

/// The engine that `settings` name, for the index at `path`, which need not be there yet. Throws UsageError naming the
/// engines where there is no such one.
[[nodiscard]] std::unique_ptr<Engine> engine_of(const std::filesystem::path& path, const index::Settings& settings);

}  // namespace dateline::indexer
