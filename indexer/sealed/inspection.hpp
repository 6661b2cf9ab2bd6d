#pragma once

#include <filesystem>

#include "indexer/engine/engine.hpp"

namespace dateline::indexer::sealed {

/// What an index with the sealed engine holds. Throws UnusableError where it cannot be read.
[[nodiscard]] Inspection inspect(const std::filesystem::path& index);

}  // namespace dateline::indexer::sealed
