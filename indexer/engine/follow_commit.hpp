#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/engine/engine.hpp"

namespace dateline::indexer {

/// The work that follows a commit of articles. None of it can undo the commit, so no error here is thrown, of whatever
/// type: the functions return lines that tell the user what failed. Precondition: the caller holds the write lock.

struct FollowUp {
  std::string lines;    ///< for the user; empty if all was done
  bool failed = false;  ///< the command ends with Exit::partial
};

/// 1. Updates the directory of people. 2. Merges segments that are due. 3. If that made a commit, updates the directory
/// again. `before` is the generation that the commit followed, or 0. Sets `counts` to those of the last commit.
[[nodiscard]] FollowUp follow_commit(Engine& engine, const DirectoryChanges& changes, std::uint64_t before,
                                     CommitCounts& counts);

/// Updates only the directory of people. `next` is the command that will repair a failure, for the message.
[[nodiscard]] FollowUp follow_with_directory(Engine& engine, const DirectoryChanges& changes, std::uint64_t before,
                                             std::string_view next = "add");

}  // namespace dateline::indexer
