#pragma once

#include "indexer/engine/engine.hpp"

namespace dateline::indexer {

/// Reads the articles of a source and says what adding them would do, writing nothing. `engine`: null where there is no
/// index yet.
[[nodiscard]] Accounting preview(ArticleSource& source, Engine* engine, Progress& progress);

}  // namespace dateline::indexer
