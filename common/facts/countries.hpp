#pragma once

#include <span>
#include <vector>

#include "common/article.hpp"
#include "common/facts/facts.hpp"
#include "common/facts/furniture.hpp"
#include "common/facts/words.hpp"

namespace dateline::facts {

/// An article's text and what other extractors found in it. Mentions are in text order, the title's first.
struct CountrySources {
  const Words& title;
  const Words& body;
  const Furniture& furniture;
  std::span<const Mention> people;         ///< no country stands in a person's name
  std::span<const Mention> organisations;  ///< a country in an organisation's name counts less
};

/// The countries of an article, by falling weight: those its text names, by name, people, capital, city or government,
/// those of its dateline (which are no mentions) and those its input gives (with or without mentions).
[[nodiscard]] std::vector<Country> countries(const Article& article, const CountrySources& sources);

}  // namespace dateline::facts
