#pragma once

#include <filesystem>

#include "common/index/manifest.hpp"
#include "indexer/engine/engine.hpp"
#include "indexer/report/commit_counts.hpp"

namespace dateline::indexer {

/// Rewrites the database of an index with the Xapian engine, so that no file keeps anything of a deleted or replaced
/// article: its words and names stay in freed blocks and in the bounds of value slots until then, also after Xapian's
/// own compaction. Verifies the whole database first, as check_xapian does, because a copy of a damaged one would pass
/// every later check. The new database is written beside the old one and takes its place in one step, which is one
/// commit. The listener is told of the progress of the check, then of the copy. Throws UnusableError, which names
/// damage, and Xapian::Error; the index then is as it was and the new database is removed, unless the message says that
/// only the removal of the old database failed. Precondition: the caller holds the write lock, and the index is not a
/// remote one.
CommitCounts purge_xapian(const std::filesystem::path& index, const index::Settings& settings,
                          const MergeListener& listener);

/// Removes what a killed purge left. Precondition: the caller holds the write lock.
void remove_killed_purge(const std::filesystem::path& index) noexcept;

}  // namespace dateline::indexer
