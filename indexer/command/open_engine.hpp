#pragma once

#include <filesystem>
#include <memory>

#include "common/command/arguments.hpp"
#include "indexer/engine/engine.hpp"

/// Choosing the engine of an index.
namespace dateline::indexer {

/// The settings of the index that the arguments name. Throws UnusableError if they cannot be read, or if it is a remote
/// index and the arguments have --no-remote.
[[nodiscard]] index::Settings read_settings(const command::Arguments& arguments);

/// Throws UnusableError if `path` has the Xapian database of an index whose manifest is missing.
void refuse_lost_manifest(const std::filesystem::path& path);

/// The engine that `settings` name, for the index at `path`, which need not exist yet. Throws UnusableError if there is
/// no engine of that name, or as refuse_lost_manifest() does.
[[nodiscard]] std::unique_ptr<Engine> engine_of(const std::filesystem::path& path, const index::Settings& settings);

}  // namespace dateline::indexer
