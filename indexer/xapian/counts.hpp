#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "common/index/shards.hpp"

namespace Xapian {
class Database;
}

namespace dateline::indexer {

/// What a commit says of an index in the database's metadata.
struct CommitCounts {
  std::uint64_t generation = 0;
  std::uint64_t articles = 0;
  std::uint64_t undated = 0;
  bool operator==(const CommitCounts&) const = default;
};

/// Throws UnusableError where a number is missing, except in a database that was never committed: all zero.
[[nodiscard]] CommitCounts read_counts(const Xapian::Database& database);

/// What the shards of an index say together.
[[nodiscard]] CommitCounts sum_counts(const std::vector<index::Shard>& shards);

/// The generation of a database without a manifest; 0 where there is none or it cannot be opened.
[[nodiscard]] std::uint64_t generation_of_remains(const std::filesystem::path& database) noexcept;

/// What the documents give now; the generation is 0.
[[nodiscard]] CommitCounts count_documents(const Xapian::Database& database);

}  // namespace dateline::indexer
