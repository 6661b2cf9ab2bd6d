#pragma once

#include <filesystem>

#include "indexer/engine/engine.hpp"

namespace dateline::indexer {

/// What an index with the Xapian engine holds. Throws UnusableError where a database cannot be read.
[[nodiscard]] Inspection inspect(const std::filesystem::path& index, const index::Settings& settings);

}  // namespace dateline::indexer
