#pragma once

#include "common/model/article.hpp"
#include "common/model/facts.hpp"

namespace dateline::facts {

/// Changes with every change of what extract() gives; an index remembers it.
inline constexpr int facts_version = 5;

/// Reads the facts out of an article. Safe to call from several threads at once.
[[nodiscard]] Facts extract(const Article& article);

}  // namespace dateline::facts
