#pragma once

#include <cstdint>

namespace dateline::indexer {

/// The numbers that are stored with a commit.
struct CommitCounts {
  std::uint64_t generation = 0;  ///< number of commits so far; of a remote index, the sum over its shards
  std::uint64_t articles = 0;
  std::uint64_t undated = 0;  ///< articles without a date of publication
  bool operator==(const CommitCounts&) const = default;
};

}  // namespace dateline::indexer
