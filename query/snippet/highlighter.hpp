#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "query/forms/fuzzy.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

/// A piece of text that a leaf of the query matches: bytes [start, end).
struct Match {
  std::uint32_t start;
  std::uint32_t end;
  std::uint32_t leaf;  ///< number of the leaf, so that different leaves can be counted
};

/// Finds the parts of a text to highlight: words and NEAR by stem, phrases and patterns by form, and the names of the
/// people that the query filters by. Ignores what the query excludes.
/// Not thread-safe (FuzzyMatcher); one per thread.
class Highlighter {
 public:
  /// Precondition: the tree contains no PersonName.
  explicit Highlighter(const Node& tree);

  /// The matches, sorted by start; they may overlap.
  [[nodiscard]] std::vector<Match> matches(std::span<const analysis::Token> tokens);

 private:
  using Leaf = std::uint32_t;

  void collect(const Node& node);
  void add_stem(const std::string& stem) { stems_.emplace(stem, leaves_++); }
  void add_phrase(const std::vector<std::string>& forms) {
    phrases_.emplace(forms.front(), std::pair(forms, leaves_++));
  }
  void add_pattern(const Forms& pattern);
  void add_person(std::string_view key);

  std::uint32_t leaves_ = 0;
  std::map<std::string, Leaf, std::less<>> stems_;
  std::multimap<std::string, std::pair<std::vector<std::string>, Leaf>, std::less<>> phrases_;  ///< by first form
  std::vector<std::pair<Forms, Leaf>> patterns_;
  std::vector<std::pair<FuzzyMatcher, Leaf>> fuzzy_;
};

}  // namespace dateline::query
