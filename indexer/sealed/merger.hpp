#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <vector>

#include "common/io/file_system.hpp"
#include "common/segment/snapshot.hpp"
#include "indexer/engine/engine.hpp"
#include "indexer/sealed/build/recompression.hpp"

namespace dateline::indexer::sealed {

/// Which segments of a snapshot are to be merged next, so that an index fed in small pieces stays in few segments and
/// no article is written more often than there are tiers; none where all is well.
[[nodiscard]] std::vector<std::size_t> choose_merge(const segment::Snapshot& snapshot);

/// Merges segments of the snapshot into one, without their deleted articles, as a commit of its own. With a
/// recompression (whose dictionary is still to be learnt, from what stays) records are compressed anew and harder. The
/// caller holds the write lock.
index::Commit merge(io::FileSystem& files, const std::filesystem::path& index, const segment::Snapshot& snapshot,
                    const std::vector<std::size_t>& chosen, std::optional<Recompression> recompression = std::nullopt);

/// Merges by choose_merge until there is nothing left to do.
index::Commit merge_tiers(io::FileSystem& files, const std::filesystem::path& index);

/// Merges all into one segment, its records compressed anew and harder, so that nothing of a deleted article is left.
/// Where that is how it is already, nothing is done, unless `always`.
index::Commit merge_all(io::FileSystem& files, const std::filesystem::path& index, bool always = false,
                        const MergeListener& listener = {});

}  // namespace dateline::indexer::sealed
