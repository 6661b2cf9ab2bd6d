#pragma once

#include <cstddef>
#include <filesystem>

#include "common/index/manifest.hpp"
#include "indexer/xapian/counts.hpp"

namespace dateline::indexer {

/// The shards of a remote index, checked to be compatible.
struct RemoteShards {
  std::size_t count = 0;
  index::Settings settings;  ///< the common settings, with the path of the stub file
  CommitCounts counts;       ///< the sums of the shards' counts
};

/// Opens all shards that a stub file lists. Throws UnusableError with the shard's name if one cannot be reached, was
/// not made by Dateline or has settings that differ from the first shard's, and with the id if two shards have the same
/// article. Throws Error with Exit::interrupted when interrupted.
[[nodiscard]] RemoteShards open_remote(const std::filesystem::path& stub);

}  // namespace dateline::indexer
