#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "indexer/pipeline/article_source.hpp"
#include "indexer/pipeline/interrupt.hpp"
#include "indexer/pipeline/ordered_pipeline.hpp"
#include "indexer/report/accounting.hpp"
#include "indexer/report/progress.hpp"

namespace dateline::indexer {

/// The pipeline of `add`: reads articles, prepares them in several threads, and hands the results to an engine in the
/// order of the input.

/// An article with its position among the wanted articles of the input, counted from 0.
struct NumberedArticle {
  Article article;
  std::uint64_t number = 0;
};

/// The properties of an article that the accounting counts.
struct ArticleSize {
  std::uint64_t text_bytes = 0;  ///< title and body
  bool dated = false;
};

[[nodiscard]] inline ArticleSize size_of(const Article& article) {
  return {article.title.size() + article.body.size(), article.published.has_value()};
}

/// Prepares a batch of consecutive articles. Owned by one worker thread.
template <typename Prepared>
using ArticleWorker = std::function<std::vector<Prepared>(std::vector<NumberedArticle>&&)>;

/// Makes a worker from a function that prepares a single article.
template <typename Prepared, typename Prepare>
[[nodiscard]] ArticleWorker<Prepared> one_by_one(Prepare prepare) {
  return [prepare = std::move(prepare)](std::vector<NumberedArticle>&& batch) {
    std::vector<Prepared> prepared;
    prepared.reserve(batch.size());
    for (auto& numbered : batch) prepared.push_back(prepare(std::move(numbered)));
    return prepared;
  };
}

/// The functions with which an engine takes in articles.
template <typename Prepared>
struct ArticleStages {
  std::function<std::optional<Article>()> read;
  /// Whether an article has to be prepared and put; if empty, all have. The others are only counted. Runs in the
  /// reading thread, in the order of the input.
  std::function<bool(const Article&)> is_wanted;
  std::function<std::size_t(const Article&)> weight;  ///< bytes that an article occupies until it is put
  std::function<ArticleWorker<Prepared>()> worker;    ///< called once in each worker's thread
  std::function<void(Prepared&&, Accounting&)> put;   ///< runs in the calling thread, in the order of the input
  std::size_t prepared_weight = 0;  ///< bytes that a prepared article occupies until it is put; 0: as many as before
};

/// Articles are passed between threads in batches, because passing a short article costs more than reading it, and
/// because a worker does one kind of work on a whole batch while the memory that it needs is in its cache.
struct ArticleBatch {
  static constexpr std::size_t most_articles = 16;
  static constexpr std::size_t enough_bytes = std::size_t{512} << 10;  ///< of text; a batch this large is complete

  static constexpr std::size_t most_unwanted = 1024;

  [[nodiscard]] bool is_complete() const noexcept {
    return articles.size() == most_articles || bytes >= enough_bytes || unwanted.size() == most_unwanted;
  }

  std::vector<NumberedArticle> articles;
  std::vector<ArticleSize> unwanted;  ///< articles that are only counted
  std::uint64_t bytes = 0;            ///< of the articles' text
  std::size_t weight = 0;
};

/// Reads the next batch; it has no articles, wanted or unwanted, at the end. `first` is the number of its first
/// article.
template <typename Prepared>
[[nodiscard]] ArticleBatch read_batch(const ArticleStages<Prepared>& stages, std::uint64_t first) {
  ArticleBatch batch;
  while (!batch.is_complete()) {
    auto article = stages.read();
    if (!article) break;
    if (stages.is_wanted && !stages.is_wanted(*article)) {
      batch.unwanted.push_back(size_of(*article));
      continue;
    }
    batch.bytes += size_of(*article).text_bytes;
    batch.weight += stages.weight(*article);
    batch.articles.push_back({std::move(*article), first + batch.articles.size()});
  }
  return batch;
}

/// The limits of a pipeline of batches. `bytes` bounds the memory of the articles in it.
[[nodiscard]] inline PipelineLimits batch_limits(unsigned workers, std::size_t bytes) {
  constexpr std::size_t batches_of_a_worker = 16;
  return {workers, bytes, batches_of_a_worker * workers};
}

/// Runs all articles of a source through the stages, counts them and shows the progress. Throws Error with
/// Exit::interrupted when the command is interrupted, and whatever a stage throws.
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
    if (batch.articles.empty() && batch.unwanted.empty()) return std::nullopt;
    number += batch.articles.size();
    return batch;
  };
  stages.weight = [](const ArticleBatch& batch) { return batch.weight; };
  if (articles.prepared_weight > 0) {
    stages.result_weight = [each = articles.prepared_weight](const Counted& counted) {
      return each * (1 + counted.sizes.size());
    };
  }
  stages.worker = [&] {
    return [prepare = articles.worker()](ArticleBatch&& batch) {
      auto sizes = std::move(batch.unwanted);
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
