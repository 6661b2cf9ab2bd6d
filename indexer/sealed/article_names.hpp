#pragma once

#include <set>
#include <string>

#include "common/analysis/analyzer.hpp"
#include "common/article.hpp"

namespace dateline::indexer::sealed {

/// The surface forms of an article's title and body, each once.
[[nodiscard]] inline std::set<std::string> forms_of(analysis::Analyzer& analyzer, const Article& article) {
  std::set<std::string> forms;
  for (const auto* text : {&article.title, &article.body})
    for (const auto& token : analyzer.tokens(*text)) forms.emplace(token.form);
  return forms;
}

}  // namespace dateline::indexer::sealed
