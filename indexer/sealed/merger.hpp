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

/// Merging of segments. Every function that writes makes commits of its own. Precondition of those: the caller holds
/// the write lock. They throw UnusableError if a file cannot be read or written. What they read is verified while they
/// read it: damage stops the merge and leaves the index unchanged, and the error names the file and the section.

/// Chooses the segments to merge next, as indexes into the snapshot's segments; empty if no merge is due:
/// 1. A segment of which more than half is deleted is rewritten alone.
/// 2. Segments are grouped into tiers by size. Once a tier has eight segments, they are merged, up to 5 GiB of text.
/// So an index that grows in small pieces stays in few segments, and each article is rewritten about once for each
/// tier.
[[nodiscard]] std::vector<std::size_t> choose_merge(const segment::Snapshot& snapshot);

/// Merges segments of the snapshot into one, without their deleted articles, and commits that. With a `recompression`,
/// all records are compressed again, more thoroughly, with a dictionary trained on the articles that remain (the given
/// dictionary is ignored); otherwise compressed records are copied.
index::Commit merge(io::FileSystem& files, const std::filesystem::path& index, const segment::Snapshot& snapshot,
                    const std::vector<std::size_t>& chosen, std::optional<Recompression> recompression = std::nullopt);

/// Merges what choose_merge() returns until no merge is due.
index::Commit merge_tiers(io::FileSystem& files, const std::filesystem::path& index);

/// Merges all segments into one without deleted articles. Does nothing if the index is already in the state that the
/// mode asks for, unless that is `purge`: only records that were compressed again, with a new dictionary, hold nothing
/// of a deleted article. `listener` may be empty; it is called while records are compressed.
index::Commit merge_all(io::FileSystem& files, const std::filesystem::path& index, MergeMode mode,
                        const MergeListener& listener = {});

}  // namespace dateline::indexer::sealed
