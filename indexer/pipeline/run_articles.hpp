#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "common/facts/extract.hpp"
#include "common/index/manifest.hpp"
#include "common/model/facts.hpp"
#include "indexer/pipeline/article_source.hpp"
#include "indexer/pipeline/interrupt.hpp"
#include "indexer/pipeline/ordered_pipeline.hpp"
#include "indexer/report/accounting.hpp"
#include "indexer/report/progress.hpp"

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
[[nodiscard]] inline Facts facts_for(const index::Settings& settings, const Article& article) {
  return settings.facts_version == index::no_facts ? Facts{} : facts::extract(article);
}

/// Prepares articles that follow each other.
template <typename Prepared>
using ArticleWorker = std::function<std::vector<Prepared>(std::vector<NumberedArticle>&&)>;

/// The worker that prepares each article by itself.
template <typename Prepared, typename Prepare>
[[nodiscard]] ArticleWorker<Prepared> one_by_one(Prepare prepare) {
  return [prepare = std::move(prepare)](std::vector<NumberedArticle>&& batch) {
    std::vector<Prepared> prepared;
    prepared.reserve(batch.size());
    for (auto& numbered : batch) prepared.push_back(prepare(std::move(numbered)));
    return prepared;
  };
}

/// How an engine takes in articles: each worker prepares some, and all are put in the order of reading.
template <typename Prepared>
struct ArticleStages {
  std::function<std::optional<Article>()> read;
  std::function<std::size_t(const Article&)> weight;  ///< bytes that one takes until it is put
  std::function<ArticleWorker<Prepared>()> worker;    ///< called in each worker's thread
  std::function<void(Prepared&&, Accounting&)> put;   ///< in the calling thread
};

/// Articles go from thread to thread in batches, as handing one over takes longer than reading a short one.
struct ArticleBatch {
  static constexpr std::size_t most_articles = 16;
  static constexpr std::size_t enough_bytes = std::size_t{512} << 10;  ///< of text: no more are added

  std::vector<NumberedArticle> articles;
  std::size_t weight = 0;
};

/// The next articles; none at the end.
template <typename Prepared>
[[nodiscard]] ArticleBatch read_batch(const ArticleStages<Prepared>& stages, std::uint64_t first) {
  ArticleBatch batch;
  std::uint64_t bytes = 0;
  while (batch.articles.size() < ArticleBatch::most_articles && bytes < ArticleBatch::enough_bytes) {
    auto article = stages.read();
    if (!article) break;
    bytes += size_of(*article).text_bytes;
    batch.weight += stages.weight(*article);
    batch.articles.push_back({std::move(*article), first + batch.articles.size()});
  }
  return batch;
}

/// What a pipeline of batches may hold.
[[nodiscard]] inline PipelineLimits batch_limits(unsigned workers, std::size_t bytes) {
  constexpr std::size_t batches_of_a_worker = 16;
  return {workers, bytes, batches_of_a_worker * workers};
}

/// Reads and counts everything, showing how far it has come. Throws when the command is interrupted.
template <typename Prepared>
Accounting run_articles(ArticleSource& source, const ArticleStages<Prepared>& articles, const PipelineLimits& limits,
                        Progress& progress) {
  struct Counted {
    std::vector<ArticleSize> sizes;
    std::vector<Prepared> prepared;
  };
  Accounting accounting;
  const auto tick = [&] {
    stop_if_interrupted();
    progress.print(source.problems().take_lines());
    progress.show(source.progress(), accounting.kept, accounting.text_bytes);
  };
  Stages<ArticleBatch, Counted> stages;
  stages.read = [&, number = std::uint64_t{0}]() mutable -> std::optional<ArticleBatch> {
    auto batch = read_batch(articles, number);
    if (batch.articles.empty()) return std::nullopt;
    number += batch.articles.size();
    return batch;
  };
  stages.weight = [](const ArticleBatch& batch) { return batch.weight; };
  stages.worker = [&] {
    return [prepare = articles.worker()](ArticleBatch&& batch) {
      std::vector<ArticleSize> sizes;
      for (const auto& numbered : batch.articles) sizes.push_back(size_of(numbered.article));
      return Counted{std::move(sizes), prepare(std::move(batch.articles))};
    };
  };
  stages.write = [&](Counted&& counted) {
    for (const auto& size : counted.sizes) accounting.count(size.text_bytes, size.dated);
    for (auto& prepared : counted.prepared) articles.put(std::move(prepared), accounting);
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
