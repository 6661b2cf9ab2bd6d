#pragma once

#include <cstdint>

namespace dateline::indexer {

/// What a commit says of an index.
struct CommitCounts {
  std::uint64_t generation = 0;
  std::uint64_t articles = 0;
  std::uint64_t undated = 0;
  bool operator==(const CommitCounts&) const = default;
};

}  // namespace dateline::indexer
