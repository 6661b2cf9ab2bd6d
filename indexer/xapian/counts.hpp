#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "common/xapian/shards.hpp"

#include "indexer/report/commit_counts.hpp"

namespace Xapian {
class Database;
}

namespace dateline::indexer {

/// What the database's metadata says. Throws UnusableError where a number is missing, except in a database that was
/// never committed: all zero.
[[nodiscard]] CommitCounts read_counts(const Xapian::Database& database);

/// What the shards of an index say together.
[[nodiscard]] CommitCounts sum_counts(const std::vector<dateline::xapian::Shard>& shards);

/// The generation of a database without a manifest; 0 where there is none or it cannot be opened.
[[nodiscard]] std::uint64_t generation_of_remains(const std::filesystem::path& database) noexcept;

/// What the documents give now; the generation is 0.
[[nodiscard]] CommitCounts count_documents(const Xapian::Database& database);

}  // namespace dateline::indexer
