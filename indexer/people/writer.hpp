#pragma once

#include <cstdint>
#include <filesystem>

#include "indexer/people/changes.hpp"
#include "indexer/people/source.hpp"

namespace dateline::indexer {

/// Updates DIR/directory to the source's commit and the current DIR/people.jsonl:
/// 1. If the directory belongs to generation `before` and the same people.jsonl, the people in `changes` are rewritten
/// in
///    one transaction.
/// 2. Otherwise a new directory is written beside the old one, which it then replaces.
/// Throws UnusableError if it cannot be written; the old directory then is unchanged or is recognised as out of date.
/// Precondition: the caller holds the index's write lock.
void update_directory(const std::filesystem::path& index, DirectorySource& source, const DirectoryChanges& changes,
                      std::uint64_t before);

}  // namespace dateline::indexer
