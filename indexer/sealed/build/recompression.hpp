#pragma once

#include <string>

#include "indexer/engine/engine.hpp"

namespace dateline::indexer::sealed {

/// Tells a merge to compress all records again, more thoroughly.
struct Recompression {
  std::string dictionary;  ///< zstd dictionary; may be empty
  MergeListener listener;  ///< may be empty
};

}  // namespace dateline::indexer::sealed
