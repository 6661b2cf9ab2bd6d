#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/engine/engine.hpp"

namespace dateline::indexer {

/// Does what follows a commit: the directory of people, merges where they are due, and the directory in step with
/// those. The commit stands whatever happens here: gives the lines that tell a user what failed, or nothing. `before`:
/// the generation that the commit followed, or 0. `counts` become those of the last commit.
[[nodiscard]] std::string follow_commit(Engine& engine, const DirectoryChanges& changes, std::uint64_t before,
                                        CommitCounts& counts);

/// Brings the directory in step, and tells likewise; `next`: the command that makes up for it.
[[nodiscard]] std::string follow_with_directory(Engine& engine, const DirectoryChanges& changes, std::uint64_t before,
                                                std::string_view next = "add");

}  // namespace dateline::indexer
