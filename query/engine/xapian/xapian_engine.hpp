#pragma once

#include <filesystem>
#include <memory>

#include "query/engine/engine.hpp"

namespace dateline::query::xapian {

/// The Xapian engine over a database at `path`, local or a stub of remote shards.
[[nodiscard]] std::unique_ptr<Engine> open_xapian_engine(const std::filesystem::path& path, std::string language);

}  // namespace dateline::query::xapian
