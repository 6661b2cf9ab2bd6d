#pragma once

#include "common/model/facts.hpp"
#include "query/syntax/tree.hpp"
#include "tests/agreement/model/naive.hpp"

namespace dateline::naive {

/// Whether one person in the article holds a role as asked: 'WORDS[@cc]', '@cc' or '=VALUE' of the role facet.
[[nodiscard]] bool holds_role(const Facts& facts, const query::RoleName& name);

[[nodiscard]] bool has_facet_value(const Entry& entry, const query::FacetIs& asked);

/// By the day, both ends inclusive; `undated` asks for the articles without one.
[[nodiscard]] bool is_published_in(const Article& article, const query::PublishedIn& asked);

/// Whether a mentioned interval lies within what is asked, or is bounded, no longer than a year and contains it. Open
/// ones count by their stated end only.
[[nodiscard]] bool mentions_time(const Facts& facts, const Interval& asked);

}  // namespace dateline::naive
