#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "query/engine/engine.hpp"

namespace dateline::query {

/// Whether an index that connects to other machines is opened.
enum class RemoteIndex : std::uint8_t { opened, refused };

/// Opens the index in `directory` at its last commit, with the engine that its manifest names. Throws UnusableError,
/// which names what is missing, damaged or too new. See Engine for threads.
[[nodiscard]] std::unique_ptr<Engine> open_engine(const std::filesystem::path& directory,
                                                  RemoteIndex remote = RemoteIndex::opened);

}  // namespace dateline::query
