#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>

#include "common/facts/facts.hpp"
#include "common/index/manifest.hpp"
#include "indexer/accounting.hpp"
#include "indexer/article_source.hpp"
#include "indexer/interrupt.hpp"
#include "indexer/ordered_pipeline.hpp"
#include "indexer/progress.hpp"

namespace dateline::indexer {

/// An article with its place in the input, from 0 on.
struct NumberedArticle {
  Article article;
  std::uint64_t number = 0;
};

/// What is counted of an article.
struct ArticleSize {
  std::uint64_t text_bytes = 0;  ///< of title and body
  bool dated = false;
};

[[nodiscard]] inline ArticleSize size_of(const Article& article) {
  return {article.title.size() + article.body.size(), article.published.has_value()};
}

/// The facts of an article as an index of these settings wants them.
[[nodiscard]] inline facts::Facts facts_for(const index::Settings& settings, const Article& article) {
  return settings.facts_version == index::no_facts ? facts::Facts{} : facts::extract(article);
}

/// How an engine takes in articles: each worker prepares some, and all are put in the order of reading.
template <typename Prepared>
struct ArticleStages {
  std::function<std::optional<Article>()> read;
  std::function<std::size_t(const Article&)> weight;                   ///< bytes that one takes until it is put
  std::function<std::function<Prepared(NumberedArticle&&)>()> worker;  ///< called in each worker's thread
  std::function<void(Prepared&&, Accounting&)> put;                    ///< in the calling thread
};

/// Reads and counts everything, showing how far it has come. Throws when the command is interrupted.
template <typename Prepared>
Accounting run_articles(ArticleSource& source, const ArticleStages<Prepared>& articles, const PipelineLimits& limits,
                        Progress& progress) {
  struct Counted {
    ArticleSize size;
    Prepared prepared;
  };
  Accounting accounting;
  const auto tick = [&] {
    stop_if_interrupted();
    progress.print(source.problems().take_lines());
    progress.show(source.progress(), accounting.kept, accounting.text_bytes);
  };
  Stages<NumberedArticle, Counted> stages;
  stages.read = [&, number = std::uint64_t{0}]() mutable -> std::optional<NumberedArticle> {
    auto article = articles.read();
    if (!article) return std::nullopt;
    return NumberedArticle{std::move(*article), number++};
  };
  stages.weight = [&](const NumberedArticle& numbered) { return articles.weight(numbered.article); };
  stages.worker = [&] {
    return [prepare = articles.worker()](NumberedArticle&& numbered) {
      const auto size = size_of(numbered.article);
      return Counted{size, prepare(std::move(numbered))};
    };
  };
  stages.write = [&](Counted&& counted) {
    accounting.count(counted.size.text_bytes, counted.size.dated);
    articles.put(std::move(counted.prepared), accounting);
    tick();
  };
  stages.idle = tick;
  run_in_order(stages, limits);
  tick();
  accounting.skipped = source.problems().skipped();
  progress.print(source.problems().rest());
  return accounting;
}

}  // namespace dateline::indexer
