#pragma once

#include <filesystem>
#include <memory>

#include "common/index/manifest.hpp"
#include "query/engine/engine.hpp"

namespace dateline::query::xapian {

/// The Xapian engine over the database of an index, or over the shards of a remote one.
[[nodiscard]] std::unique_ptr<Engine> open_xapian_engine(const std::filesystem::path& index,
                                                         const index::Settings& settings);

}  // namespace dateline::query::xapian
