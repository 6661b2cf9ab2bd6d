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

/// The counts of a Xapian database. The functions also throw Xapian::Error, except where they say otherwise.

/// The counts in the database's metadata; all zero if nothing was ever committed. Throws UnusableError if one is
/// missing or not a number.
[[nodiscard]] CommitCounts read_counts(const Xapian::Database& database);

/// The sums of the shards' counts.
[[nodiscard]] CommitCounts sum_counts(const std::vector<dateline::xapian::Shard>& shards);

/// The generation of a database that has no manifest, or 0 if there is no database or it cannot be opened. Never
/// throws.
[[nodiscard]] std::uint64_t generation_of_remains(const std::filesystem::path& database) noexcept;

/// Counts the documents, including uncommitted ones; the generation is 0.
[[nodiscard]] CommitCounts count_documents(const Xapian::Database& database);

}  // namespace dateline::indexer
