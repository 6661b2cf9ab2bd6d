#pragma once

#include <rapidcheck.h>

#include <vector>

#include "common/model/article.hpp"

namespace dateline::naive {

/// A few short articles of few words, so that words, phrases, scores, dates and facet values meet again and again.
[[nodiscard]] rc::Gen<std::vector<Article>> random_articles();

}  // namespace dateline::naive
