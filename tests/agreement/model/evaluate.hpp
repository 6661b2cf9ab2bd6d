#pragma once

#include <optional>
#include <vector>

#include "query/engine/engine.hpp"
#include "tests/agreement/model/naive.hpp"

namespace dateline::naive {

/// For each article its score, or nothing where it does not match.
using Scores = std::vector<std::optional<double>>;

[[nodiscard]] Scores evaluate(const query::Node& tree, const std::vector<Entry>& entries);

/// Adds to the scores of newer articles what the search gives them: three tenths of the sum of its idfs, halved for
/// every half-life of age; nothing beyond 20 of them.
void add_recency(const query::Search& search, const std::vector<Entry>& entries, Scores& scores);

}  // namespace dateline::naive
