#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "query/syntax/tree.hpp"
#include "tests/agreement/model/naive.hpp"

namespace dateline::naive {

/// Each form with the number of articles that have it.
[[nodiscard]] std::map<std::string, std::size_t> all_forms(const std::vector<Entry>& entries);

/// The code points of well-formed UTF-8.
[[nodiscard]] std::u32string code_points(const std::string& text);

/// The surface forms of the whole index that a pattern matches; a fuzzy one only its 50 best.
[[nodiscard]] std::set<std::string> matching_forms(const query::Forms& pattern, const std::vector<Entry>& entries);

[[nodiscard]] bool has_any_form(const Entry& entry, const std::set<std::string>& forms);

/// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, no part edited twice.
[[nodiscard]] std::size_t edit_distance(const std::u32string& a, const std::u32string& b);

}  // namespace dateline::naive
