#pragma once

#include <filesystem>
#include <memory>

#include "indexer/engine/engine.hpp"

namespace dateline::indexer::sealed {

/// The sealed engine for the index in this directory. Nothing is opened until a method is called.
[[nodiscard]] std::unique_ptr<Engine> sealed_engine(const std::filesystem::path& index,
                                                    const index::Settings& settings);

}  // namespace dateline::indexer::sealed
