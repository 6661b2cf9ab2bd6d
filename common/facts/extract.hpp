#pragma once

#include <cstdint>

#include "common/model/article.hpp"
#include "common/model/facts.hpp"

namespace dateline::facts {

/// Version of the output of extract(). Increment it with every change of the output: an index stores the version that
/// it was built with.
inline constexpr int facts_version = 6;

/// Extracts people with their roles, organisations, countries and dates from an article. The result depends on the
/// article alone. Mentions are byte offsets [start, end) into its title or body, sorted by position within each fact.
/// Empty if it would take more than usual_budget() steps, which no known text does.
/// Precondition: title and body are shorter than 4 GB each. Invalid UTF-8 is allowed.
/// Throws nothing except std::bad_alloc. Safe to call from several threads at once.
[[nodiscard]] Facts extract(const Article& article);

struct Extraction {
  Facts facts;              ///< empty if not complete
  std::uint64_t steps = 0;  ///< one for each word, and those of the loops that look at more (text/steps.hpp)
  bool complete = false;    ///< whether the budget sufficed
};

/// The same, with at most this many steps. They depend on the article alone.
[[nodiscard]] Extraction extract_within(const Article& article, std::uint64_t most_steps);

/// The steps that extract() takes at most: 20 million, and 100 for each byte of the title and the body.
[[nodiscard]] std::uint64_t usual_budget(const Article& article) noexcept;

}  // namespace dateline::facts
