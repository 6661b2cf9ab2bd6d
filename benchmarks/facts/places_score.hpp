#pragma once

#include "benchmarks/facts/tally.hpp"
#include "common/model/article.hpp"

namespace dateline::bench {

/// How many of the countries that editors gave an article are found in its text alone: the article is extracted once
/// without the given places, and the codes that they stand for are extracted from them alone. Articles without given
/// places add nothing.
[[nodiscard]] Tally compare_given_places(const Article& article);

}  // namespace dateline::bench
