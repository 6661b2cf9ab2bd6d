#pragma once

#include <cstdint>

#include "common/index/manifest.hpp"
#include "common/model/article.hpp"
#include "common/model/facts.hpp"
#include "indexer/report/problems.hpp"

namespace dateline::indexer {

/// The facts of an article; empty if that takes more than `most_steps`, which is then reported as a problem of the
/// article. May be called from any thread.
[[nodiscard]] Facts facts_of(const Article& article, Problems& problems, std::uint64_t most_steps);
/// The same with the usual budget (common/facts/extract.hpp).
[[nodiscard]] Facts facts_of(const Article& article, Problems& problems);

/// The facts to index for an article: empty also if the index was made with --no-facts.
[[nodiscard]] Facts facts_for(const index::Settings& settings, const Article& article, Problems& problems);

}  // namespace dateline::indexer
