#pragma once

#include <cstddef>
#include <filesystem>

#include "common/index/manifest.hpp"
#include "indexer/xapian/counts.hpp"

namespace dateline::indexer {

/// The shards of a remote index, found to fit together.
struct RemoteShards {
  std::size_t count = 0;
  index::Settings settings;  ///< which all share, and the stub
  CommitCounts counts;       ///< their sums
};

/// Opens every shard that a stub file lists. Throws UnusableError naming the shard that cannot be reached, that
/// Dateline did not make, or whose settings differ from the first's, and the id that two shards have.
[[nodiscard]] RemoteShards open_remote(const std::filesystem::path& stub);

}  // namespace dateline::indexer
