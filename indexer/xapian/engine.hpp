#pragma once

#include <filesystem>
#include <memory>

#include "indexer/engine/engine.hpp"

namespace dateline::indexer {

[[nodiscard]] std::unique_ptr<Engine> xapian_engine(const std::filesystem::path& index,
                                                    const index::Settings& settings);

}  // namespace dateline::indexer
