#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "common/model/article.hpp"
#include "common/model/facts.hpp"
#include "query/snippet/highlighter.hpp"

namespace dateline::query {

using Marks = std::vector<std::pair<std::size_t, std::size_t>>;

/// A piece of an article that shows why it matches. Each run of white space is one space; "…" marks text left out.
struct Snippet {
  Field field = Field::body;
  std::string text;
  Marks marks;  ///< byte ranges [start, end) of `text` that match; sorted, without overlap
};

/// Makes the snippets for the hits of one search. Not thread-safe; one per thread.
class Snippets {
 public:
  /// Precondition: the tree contains no PersonName, and `language` is that of the index.
  Snippets(const Node& tree, std::string_view language);

  /// At most `most` snippets:
  /// 1. the pieces of the body that show the most of the query, in text order;
  /// 2. if the body does not match, the title, if that matches or the body has no words;
  /// 3. else the beginning of the body.
  [[nodiscard]] std::vector<Snippet> of(const Article& article, std::size_t most);

  /// The whole title.
  [[nodiscard]] Snippet title(const Article& article);

 private:
  analysis::Analyzer analyzer_;
  Highlighter highlighter_;
};

}  // namespace dateline::query
