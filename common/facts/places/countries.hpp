#pragma once

#include <vector>

#include "common/facts/tagging/article_text.hpp"
#include "common/model/article.hpp"

namespace dateline::facts {

/// The countries of an article, by falling weight: those its text names, by name, people, capital, city or government,
/// those of its dateline (which are no mentions) and those its input gives (with or without mentions).
[[nodiscard]] std::vector<Country> countries(const Article& article, const ArticleText& texts);

}  // namespace dateline::facts
