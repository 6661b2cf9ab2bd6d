#pragma once

#include <filesystem>

#include "indexer/engine/engine.hpp"

namespace dateline::indexer {

/// Describes the contents of an index with the Xapian engine, local or remote. Throws UnusableError if a database
/// cannot be read.
[[nodiscard]] Inspection inspect(const std::filesystem::path& index, const index::Settings& settings);

}  // namespace dateline::indexer
