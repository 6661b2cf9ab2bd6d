#pragma once

#include <filesystem>

#include "indexer/people/source.hpp"
#include "indexer/report/check_listener.hpp"

namespace dateline::indexer {

/// Verifies DIR/people.jsonl, and that DIR/directory is exactly what it and the source give: Xapian's own check of its
/// files, every person, every word. One that is missing, or of another commit, as a crash leaves it, is no damage: it
/// is noted, and the next add writes it anew. Nobody may write to the index meanwhile.
void check_directory(const std::filesystem::path& index, DirectorySource& source, const CheckListener& listener);

}  // namespace dateline::indexer
