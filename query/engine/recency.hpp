#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <variant>

#include "common/time/civil.hpp"
#include "query/syntax/tree.hpp"

/// The gain of newer articles, which both engines add to the score:
///
///   gain = recency_share * (sum of the idfs of the query's words) * 2^(-age / half-life)
///
/// where age is the number of days from the article's day to `as_of`, at least 0. Articles without a date gain nothing.
/// All functions are pure.
namespace dateline::query {

struct Recency {
  std::uint32_t half_life = 30;  ///< in days
  std::optional<Day> as_of;      ///< the day whose age is 0; if absent, the day of the newest article of the index
};

inline constexpr double recency_share = 0.3;
/// An article older than this many half-lives gains nothing.
inline constexpr std::int64_t most_half_lives = 20;

/// The gain of an article of that day, where `most` is the gain at age 0.
[[nodiscard]] inline double recency_gain(double most, const Recency& recency, Day as_of, Day day) noexcept {
  const auto age = std::max<std::int64_t>(0, std::int64_t{as_of} - day);
  if (age > most_half_lives * recency.half_life) return 0;
  return most * std::exp2(-static_cast<double>(age) / recency.half_life);
}

/// Calls visit(leaf) with every Word, Phrase, Near and Forms of the tree that adds to the score.
template <typename Visit>
void for_each_scored_leaf(const Node& node, const Visit& visit) {
  std::visit(
      [&](const auto& part) {
        using Part = std::decay_t<decltype(part)>;
        if constexpr (std::is_same_v<Part, Word> || std::is_same_v<Part, Phrase> || std::is_same_v<Part, Near> ||
                      std::is_same_v<Part, Forms>) {
          visit(part);
        } else if constexpr (std::is_same_v<Part, And> || std::is_same_v<Part, Or> || std::is_same_v<Part, AndMaybe>) {
          for (const auto& child : part.children) for_each_scored_leaf(child, visit);
        } else if constexpr (std::is_same_v<Part, AndNot> || std::is_same_v<Part, Filter>) {
          for_each_scored_leaf(part.children.front(), visit);
        }
      },
      node.value);
}

/// The gain at age 0. The engine supplies the idfs: `idf_of_stem(stem, title)` and `idf_of_forms(pattern)`. Each
/// distinct word of a phrase counts once.
template <typename IdfOfStem, typename IdfOfForms>
[[nodiscard]] double most_recency_gain(const Node& tree, const IdfOfStem& idf_of_stem, const IdfOfForms& idf_of_forms) {
  double sum = 0;
  const auto add_stems = [&](auto stems, bool title) {
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    for (const auto& stem : stems) sum += idf_of_stem(stem, title);
  };
  for_each_scored_leaf(tree, [&](const auto& leaf) {
    using Leaf = std::decay_t<decltype(leaf)>;
    if constexpr (std::is_same_v<Leaf, Word>) sum += idf_of_stem(leaf.stem, leaf.title);
    if constexpr (std::is_same_v<Leaf, Phrase>) add_stems(leaf.stems, leaf.title);
    if constexpr (std::is_same_v<Leaf, Near>) add_stems(leaf.stems, false);
    if constexpr (std::is_same_v<Leaf, Forms>) sum += idf_of_forms(leaf);
  });
  return recency_share * sum;
}

}  // namespace dateline::query
