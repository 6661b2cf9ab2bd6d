#pragma once

#include <cstdint>
#include <filesystem>

#include "indexer/people/changes.hpp"
#include "indexer/people/source.hpp"

namespace dateline::indexer {

/// Brings DIR/directory in step with the source's commit and DIR/people.jsonl. Where it was in step with the commit
/// `before` that one, and with the same people.jsonl, only what changed since is written, as one transaction; else all
/// of it, beside the old one, which it then replaces. Throws UnusableError where it cannot be written; the old one is
/// then as it was, or found out of step. The caller holds the index's write lock.
void update_directory(const std::filesystem::path& index, DirectorySource& source, const DirectoryChanges& changes,
                      std::uint64_t before);

}  // namespace dateline::indexer
