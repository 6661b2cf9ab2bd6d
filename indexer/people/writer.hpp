#pragma once

#include <cstdint>
#include <filesystem>

#include "common/io/file_system.hpp"
#include "common/people/authority.hpp"
#include "common/people/directory_builder.hpp"
#include "indexer/people/changes.hpp"
#include "indexer/people/source.hpp"

namespace dateline::indexer {

/// Updates DIR/directory to the source's commit and the current DIR/people.jsonl by writing a new file,
/// DIR/directory.new, which then replaces the old one:
/// 1. If the directory belongs to generation `before` and the same people.jsonl, the people in `changes` are computed
///    again and the others are copied.
/// 2. Otherwise everyone is computed.
/// Both ways give the same file. Throws UnusableError if it cannot be written; the old directory then is unchanged.
/// Precondition: the caller holds the index's write lock.
void update_directory(io::FileSystem& files, const std::filesystem::path& index, DirectorySource& source,
                      const DirectoryChanges& changes, std::uint64_t before);

/// Adds all people of the source and all forms of their keys. Throws what the source throws.
void add_everyone(people::DirectoryBuilder& builder, DirectorySource& source, const people::Authority& authority);

}  // namespace dateline::indexer
