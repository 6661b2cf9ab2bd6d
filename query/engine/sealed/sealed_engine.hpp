#pragma once

#include <filesystem>
#include <memory>

#include "query/engine/engine.hpp"

namespace dateline::query::sealed {

/// The sealed engine over the index in `directory`, as of its last commit.
[[nodiscard]] std::unique_ptr<Engine> open_sealed_engine(const std::filesystem::path& directory);

}  // namespace dateline::query::sealed
