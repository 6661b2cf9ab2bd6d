#pragma once

#include <filesystem>

#include "indexer/engine/engine.hpp"

namespace dateline::indexer::sealed {

/// Describes the contents of an index with the sealed engine, as of its last commit. Throws UnusableError if it cannot
/// be read.
[[nodiscard]] Inspection inspect(const std::filesystem::path& index);

}  // namespace dateline::indexer::sealed
