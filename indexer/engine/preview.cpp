#include "indexer/engine/preview.hpp"

#include <string>
#include <unordered_map>
#include <utility>

#include "common/model/content_hash.hpp"
#include "indexer/pipeline/run_articles.hpp"

namespace dateline::indexer {

namespace {

constexpr std::size_t bytes_between_threads = std::size_t{64} << 20;  // text read but not yet compared

struct Identified {
  std::string id;
  KnownArticle article;
};

Identified identify(const Article& article) {
  return {article.id, {content_hash(article), {article.file, article.line, article.version}}};
}

}  // namespace

Accounting preview(ArticleSource& source, Engine* engine, Progress& progress) {
  std::unordered_map<std::string, KnownArticle> before;  // articles read earlier in this run, by id
  std::uint64_t outdated = 0;
  ArticleStages<Identified> stages;
  stages.read = [&] { return source.next(); };
  stages.weight = [](const Article& article) { return size_of(article).text_bytes; };
  stages.worker = [] {
    return one_by_one<Identified>([](NumberedArticle&& numbered) { return identify(numbered.article); });
  };
  stages.put = [&](Identified&& put, Accounting& accounting) {
    const auto known = before.find(put.id);
    const auto old = known != before.end() ? std::optional(known->second)
                     : engine != nullptr   ? engine->find(put.id)
                                           : std::nullopt;
    if (old && old->content_hash == put.article.content_hash) {
      ++accounting.identical;
      return;
    }
    if (old && put.article.origin.version != 0 && put.article.origin.version < old->origin.version) {
      ++outdated;
      return;
    }
    if (old) accounting.count_replacement({put.id, old->origin, put.article.origin}, known != before.end());
    before.insert_or_assign(std::move(put.id), std::move(put.article));
  };
  auto accounting = run_articles(source, stages, batch_limits(1, bytes_between_threads), progress);
  accounting.count_outdated(outdated);
  return accounting;
}

}  // namespace dateline::indexer
