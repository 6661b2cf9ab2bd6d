#include "indexer/pipeline/article_source.hpp"

#include <utility>

#include "indexer/pipeline/interrupt.hpp"

namespace dateline::indexer {

namespace {

corpus::ReadOptions with_interrupts(corpus::ReadOptions options) {
  options.waiting = stop_if_interrupted;
  return options;
}

corpus::ReadOptions with_cancellations(corpus::ReadOptions options,
                                       std::vector<ArticleSource::Cancellation>& cancellations) {
  options.canceled = [&cancellations](const std::string& id, std::uint64_t version) {
    cancellations.push_back({id, version});
  };
  return options;
}

}  // namespace

ArticleSource::ArticleSource(std::vector<std::string> paths, corpus::ReadOptions options)
    : reader_(std::move(paths), with_cancellations(with_interrupts(std::move(options)), cancellations_),
              [this](const corpus::Problem& problem) { problems_.add(problem); }) {}

std::optional<Article> ArticleSource::next() {
  stop_if_interrupted();
  auto article = reader_.next();
  if (article) {
    missing_.count(*article);
  } else {
    missing_.finish();
  }
  const auto progress = reader_.progress();
  bytes_done_ = progress.bytes_done;
  bytes_total_ = progress.bytes_total;
  return article;
}

}  // namespace dateline::indexer
