#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "common/io/file_system.hpp"
#include "common/segment/segment.hpp"
#include "indexer/sealed/arena/arena.hpp"

namespace dateline::indexer::sealed {

/// An arena sealed to disk when memory was short: a segment file, and the input order of its documents.
struct Run {
  std::filesystem::path path;
  std::vector<std::uint64_t> sequences;  ///< by document
};

/// Writes an arena to `path`.
[[nodiscard]] Run seal(io::FileSystem& files, const Arena& arena, std::filesystem::path path,
                       std::uint32_t title_weight);

}  // namespace dateline::indexer::sealed
