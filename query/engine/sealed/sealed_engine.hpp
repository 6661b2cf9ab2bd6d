#pragma once

#include <filesystem>
#include <memory>

#include "query/engine/engine.hpp"

namespace dateline::query::sealed {

/// Opens the sealed engine on the index in `directory`, as of its last commit. Its files are immutable and stay mapped,
/// so later commits do not disturb it and it never throws SnapshotLost.
/// Throws UnusableError if a file is missing, damaged or too new. See Engine for threads.
[[nodiscard]] std::unique_ptr<Engine> open_sealed_engine(const std::filesystem::path& directory);

}  // namespace dateline::query::sealed
