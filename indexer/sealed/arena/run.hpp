#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "common/io/file_system.hpp"
#include "common/segment/segment.hpp"
#include "indexer/sealed/arena/arena.hpp"

namespace dateline::indexer::sealed {

/// An arena that was written to disk because memory was short: a segment file and the input positions of its documents.
struct Run {
  std::filesystem::path path;
  std::vector<std::uint64_t> sequences;  ///< position in the input, by document
};

/// Writes an arena to `path` as a segment. May run in several threads at once. Throws UnusableError if the file cannot
/// be written.
[[nodiscard]] Run seal(io::FileSystem& files, const Arena& arena, std::filesystem::path path,
                       std::uint32_t title_weight);

}  // namespace dateline::indexer::sealed
