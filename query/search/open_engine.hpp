#pragma once

#include <filesystem>
#include <memory>

#include "query/engine/engine.hpp"

namespace dateline::query {

/// Opens the index in `directory` at its last commit. Throws UnusableError naming what is missing, damaged or too new.
[[nodiscard]] std::unique_ptr<Engine> open_engine(const std::filesystem::path& directory);

}  // namespace dateline::query
