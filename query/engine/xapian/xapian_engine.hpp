#pragma once

#include <filesystem>
#include <memory>

#include "common/index/manifest.hpp"
#include "query/engine/engine.hpp"

namespace dateline::query::xapian {

/// Opens the Xapian engine on the database of the index in directory `index`, or on the shards of a remote index.
/// Throws UnusableError if the database is missing or damaged, or a shard does not answer. See Engine for threads.
[[nodiscard]] std::unique_ptr<Engine> open_xapian_engine(const std::filesystem::path& index,
                                                         const index::Settings& settings);

}  // namespace dateline::query::xapian
