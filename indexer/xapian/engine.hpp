#pragma once

#include <filesystem>
#include <memory>

#include "indexer/engine/engine.hpp"

namespace dateline::indexer {

/// The Xapian engine for the index in this directory, local or remote. Nothing is opened until a method is called.
[[nodiscard]] std::unique_ptr<Engine> xapian_engine(const std::filesystem::path& index,
                                                    const index::Settings& settings);

}  // namespace dateline::indexer
