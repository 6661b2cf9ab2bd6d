#pragma once

#include <optional>
#include <vector>

#include "query/syntax/tree.hpp"
#include "tests/agreement/naive.hpp"

namespace dateline::naive {

/// For each article its score, or nothing where it does not match.
using Scores = std::vector<std::optional<double>>;

[[nodiscard]] Scores evaluate(const query::Node& tree, const std::vector<Entry>& entries);

}  // namespace dateline::naive
