#pragma once

#include "indexer/engine/engine.hpp"

namespace dateline::indexer {

/// Counts what adding the articles of a source would do, without writing anything (`add --dry-run`). `engine` is null
/// if there is no index yet. Throws UnusableError if the index cannot be read, and Error with Exit::interrupted when
/// interrupted.
[[nodiscard]] Accounting preview(ArticleSource& source, Engine* engine, Progress& progress);

}  // namespace dateline::indexer
