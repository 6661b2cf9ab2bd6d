#pragma once

#include <string>

#include "indexer/engine/engine.hpp"

namespace dateline::indexer::sealed {

/// How a merge compresses records anew.
struct Recompression {
  std::string dictionary;
  MergeListener listener;  ///< may be empty
};

}  // namespace dateline::indexer::sealed
