#pragma once

#include "common/model/article.hpp"
#include "common/model/facts.hpp"

namespace dateline::facts {

/// Version of the output of extract(). Increment it with every change of the output: an index stores the version that
/// it was built with.
inline constexpr int facts_version = 5;

/// Extracts people with their roles, organisations, countries and dates from an article. The result depends on the
/// article alone. Mentions are byte offsets [start, end) into its title or body, sorted by position within each fact.
/// Precondition: title and body are shorter than 4 GB each. Invalid UTF-8 is allowed.
/// Throws nothing except std::bad_alloc. Safe to call from several threads at once.
[[nodiscard]] Facts extract(const Article& article);

}  // namespace dateline::facts
