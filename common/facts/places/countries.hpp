#pragma once

#include <vector>

#include "common/facts/tagging/article_text.hpp"
#include "common/model/article.hpp"

namespace dateline::facts {

/// The countries of an article, each list in descending order of weight (0 to 1: how much the article is about the
/// country).
struct FoundCountries {
  std::vector<Country> named;       ///< `facet` is false for a country that the article only mentions in passing
  std::vector<Country> in_phrases;  ///< those that occur only in phrases that do not mean them ("Air France")
};

/// Finds countries in
/// 1. the text: names of countries, peoples, capitals, cities and governments;
/// 2. the dateline, which adds weight but no mention;
/// 3. the article's metadata, with or without mentions in the text.
/// Safe to call from several threads at once.
[[nodiscard]] FoundCountries countries(const Article& article, const ArticleText& texts);

}  // namespace dateline::facts
