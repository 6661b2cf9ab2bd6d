#pragma once

#include "benchmarks/facts/tally.hpp"
#include "common/model/article.hpp"

namespace dateline::bench {

/// Compares the countries extracted from an article's text with those that its editors assigned. The wanted countries
/// are extracted from the assigned places alone, the found ones from the article without these places. The tally is
/// empty if the article has no assigned places or they name no country.
[[nodiscard]] Tally compare_given_places(const Article& article);

}  // namespace dateline::bench
