#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "common/index/manifest.hpp"
#include "indexer/people/changes.hpp"
#include "indexer/people/source.hpp"
#include "indexer/report/check_listener.hpp"

namespace dateline::indexer {

/// Updates the directory of people of an index with the Xapian engine, local or remote, as update_directory in
/// indexer/people/writer.hpp does. `before` is the generation that the commit followed, or 0. Throws UnusableError.
void update_xapian_directory(const std::filesystem::path& index, const index::Settings& settings,
                             const DirectoryChanges& changes, std::uint64_t before);

/// Calls use() with the people of the last commit. Throws UnusableError.
void read_xapian_people(const std::filesystem::path& index, const index::Settings& settings,
                        const std::function<void(DirectorySource& source)>& use);

/// Verifies the directory of people of an index with the Xapian engine, as check_directory does.
void check_xapian_directory(const std::filesystem::path& index, const index::Settings& settings,
                            const CheckListener& listener);

}  // namespace dateline::indexer
