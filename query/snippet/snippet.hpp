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

/// A piece of an article that shows why it was found: white space runs as one space, "…" where text was cut.
struct Snippet {
  Field field = Field::body;
  std::string text;
  Marks marks;  ///< bytes [start, end) of `text`; sorted, apart
};

/// Writes the snippets of one search's hits.
class Snippets {
 public:
  /// `tree` is resolved; `language` is the index's.
  Snippets(const Node& tree, std::string_view language);

  /// The best `most` pieces of the body in text order; the title where only it matches; where nothing does, the body's
  /// beginning.
  [[nodiscard]] std::vector<Snippet> of(const Article& article, std::size_t most);

  /// The whole title with its marks.
  [[nodiscard]] Snippet title(const Article& article);

 private:
  analysis::Analyzer analyzer_;
  Highlighter highlighter_;
};

}  // namespace dateline::query
