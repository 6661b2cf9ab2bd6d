#pragma once

#include <cstdint>
#include <filesystem>

#include "common/index/manifest.hpp"
#include "indexer/people/changes.hpp"
#include "indexer/report/check_listener.hpp"

namespace dateline::indexer {

/// Brings the directory of an index with the Xapian engine, remote or not, in step with the commit just made; `before`
/// is the generation that it followed, or 0. Throws UnusableError.
void update_xapian_directory(const std::filesystem::path& index, const index::Settings& settings,
                             const DirectoryChanges& changes, std::uint64_t before);

/// Verifies the directory of an index with the Xapian engine, as check_directory does.
void check_xapian_directory(const std::filesystem::path& index, const index::Settings& settings,
                            const CheckListener& listener);

}  // namespace dateline::indexer
