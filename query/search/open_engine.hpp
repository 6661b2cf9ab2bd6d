#pragma once

#include <filesystem>
#include <memory>

#include "query/engine/engine.hpp"

namespace dateline::query {

/// Opens the index in `directory` at its last commit, with the engine that its manifest names. Throws UnusableError,
/// which names what is missing, damaged or too new. See Engine for threads.
[[nodiscard]] std::unique_ptr<Engine> open_engine(const std::filesystem::path& directory);

}  // namespace dateline::query
