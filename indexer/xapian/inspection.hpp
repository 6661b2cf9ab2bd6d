#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>

#include "common/index/facet.hpp"
#include "common/index/manifest.hpp"
#include "common/time/civil.hpp"
#include "indexer/xapian/counts.hpp"

namespace dateline::indexer {

/// What an index with the Xapian engine holds.
struct Inspection {
  CommitCounts counts;
  std::optional<Day> from;  ///< first and last published day
  std::optional<Day> to;
  std::array<std::uint64_t, index::facet_count> facet_values{};  ///< distinct values of each facet
};

/// Throws UnusableError where a database cannot be read.
[[nodiscard]] Inspection inspect(const std::filesystem::path& index, const index::Settings& settings);

}  // namespace dateline::indexer
