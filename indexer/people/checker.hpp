#pragma once

#include <filesystem>

#include "indexer/people/source.hpp"
#include "indexer/report/check_listener.hpp"

namespace dateline::indexer {

/// Verifies DIR/people.jsonl and DIR/directory: all checksums of the directory, then every byte, by comparing it with a
/// directory that is made again from the source and people.jsonl. A directory that is missing or belongs
/// to an older commit, as a crash leaves it, is reported as a note, not as damage: the next add rewrites it. Damage
/// goes to the listener; throws UnusableError only if the index itself cannot be read. Precondition: nothing writes to
/// the index meanwhile.
void check_directory(const std::filesystem::path& index, DirectorySource& source, const CheckListener& listener);

}  // namespace dateline::indexer
