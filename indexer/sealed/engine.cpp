#include "indexer/sealed/engine.hpp"

#include <fmt/format.h>

#include <deque>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "common/error.hpp"
#include "common/model/content_hash.hpp"
#include "common/segment/name_damage.hpp"
#include "indexer/people/checker.hpp"
#include "indexer/people/writer.hpp"
#include "indexer/pipeline/article_facts.hpp"
#include "indexer/pipeline/run_articles.hpp"
#include "indexer/sealed/check/checker.hpp"
#include "indexer/sealed/committer.hpp"
#include "indexer/sealed/directory_source.hpp"
#include "indexer/sealed/inspection.hpp"
#include "indexer/sealed/merger.hpp"
#include "indexer/sealed/writer.hpp"

namespace dateline::indexer::sealed {

namespace {

// Estimated memory of an article in the pipeline: its text, its facts and the copies that analysis makes.
constexpr std::size_t memory_of_text = 4;           // bytes for each byte of text
constexpr std::size_t memory_of_article = 8 << 10;  // bytes for each article
constexpr std::uint64_t share_of_queues = 8;        // the pipeline gets 1/8 of the memory, the arenas the rest

// Limits of the sample from which the first dictionary of the store is trained.
constexpr std::size_t most_samples = 2000;
constexpr std::size_t most_sample_bytes = std::size_t{8} << 20;

CommitCounts counts_of(const index::Commit& commit) { return {commit.generation, commit.articles, commit.undated}; }

class SealedIndexWriter final : public IndexWriter {
 public:
  SealedIndexWriter(WritableIndex& index, const WritingLimits& limits)
      : files_(io::system_files()),
        path_(index.path()),
        settings_(index.settings()),
        limits_(batch_limits(limits.threads, limits.memory / share_of_queues)),
        writer_(*files_, index, limits.memory - limits.memory / share_of_queues, limits.threads) {
    writer_.learn_facts([this](const Article& article) {
      Problems not_shown;
      return facts_for(settings_, article, not_shown);
    });
  }

  Accounting add(ArticleSource& source, Progress& progress) override {
    auto first = read_samples(source);
    ArticleStages<std::monostate> stages;
    stages.read = [&]() -> std::optional<Article> {
      if (first.empty()) return source.next();
      auto article = std::move(first.front());
      first.pop_front();
      return article;
    };
    stages.weight = [](const Article& article) {
      return memory_of_article + memory_of_text * size_of(article).text_bytes;
    };
    stages.is_wanted = [this](const Article& article) {
      return segment::name_damage(path_, [&] { return writer_.take(article); });
    };
    stages.worker = [this, &source] {
      return [this, &source, worker = std::make_shared<Writer::Worker>(writer_)](std::vector<NumberedArticle>&& batch) {
        std::vector<NewArticle> articles;
        articles.reserve(batch.size());
        for (const auto& numbered : batch)
          articles.push_back(
              {numbered.article, facts_for(settings_, numbered.article, source.problems()), numbered.number});
        worker->add(articles);
        return std::vector<std::monostate>{};  // nothing to hand over: the articles are in the worker's arena
      };
    };
    stages.prepared_weight = sizeof(ArticleSize);
    stages.put = [](std::monostate&& /*nothing*/, Accounting& /*accounting*/) {};
    auto accounting = run_articles(source, stages, limits_, progress);
    for (const auto& cancellation : source.cancellations()) writer_.cancel(cancellation);
    return accounting;
  }

  bool remove(std::string_view id) override {
    return segment::name_damage(path_, [&] { return writer_.remove(id); });
  }

  CommitCounts commit(Accounting& accounting) override {
    const auto [commit, outcome] = segment::name_damage(path_, [this] { return writer_.commit(); });
    accounting.replaced = outcome.replacements;
    accounting.identical = outcome.identical;
    accounting.count_outdated(outcome.outdated);
    accounting.canceled = outcome.canceled;
    accounting.replacements = outcome.doubtful;
    return counts_of(commit);
  }

  const DirectoryChanges& changes() const override { return writer_.changes(); }

 private:
  std::deque<Article> read_samples(ArticleSource& source) {
    std::deque<Article> samples;
    std::size_t bytes = 0;
    if (!writer_.needs_samples()) return samples;
    while (samples.size() < most_samples && bytes < most_sample_bytes) {
      stop_if_interrupted();
      auto article = source.next();
      if (!article) break;
      bytes += size_of(*article).text_bytes;
      samples.push_back(std::move(*article));
    }
    writer_.learn(samples);
    return samples;
  }

  std::unique_ptr<io::FileSystem> files_;
  std::filesystem::path path_;
  const index::Settings& settings_;
  PipelineLimits limits_;
  Writer writer_;
};

class SealedEngine final : public Engine {
 public:
  SealedEngine(const std::filesystem::path& index, const index::Settings& settings)
      : index_(index), settings_(settings) {}

  std::unique_ptr<IndexWriter> write(WritableIndex& index, const WritingLimits& limits) override {
    return std::make_unique<SealedIndexWriter>(index, limits);
  }

  CommitCounts merge(MergeMode mode, const MergeListener& listener) override {
    return named([&] {
      const auto files = io::system_files();
      const auto commit = merge_all(*files, index_, mode, listener);
      if (mode == MergeMode::purge) remove_purged(*files, commit);
      return counts_of(commit);
    });
  }

  CommitCounts tidy() override {
    return named([this] { return counts_of(merge_tiers(*io::system_files(), index_)); });
  }

  void update_directory(const DirectoryChanges& changes, std::uint64_t before) override {
    named([&] {
      SealedDirectorySource source(index_);
      indexer::update_directory(*io::system_files(), index_, source, changes, before);
    });
  }

  void read_people(const std::function<void(DirectorySource& source)>& use) override {
    named([&] {
      SealedDirectorySource source(index_);
      use(source);
    });
  }

  CommitCounts name_people(const std::string& checksum) override {
    auto commit = index::read_commit(index_);
    ++commit.generation;
    commit.people = checksum;
    index::write_commit(*io::system_files(), index_, settings_, commit);
    return counts_of(commit);
  }

  CommitCounts committed() override { return counts_of(index::read_commit(index_)); }

  std::optional<KnownArticle> find(const std::string& id) override {
    if (!snapshot_) snapshot_ = segment::open_snapshot(index_);
    const auto place = named([&] { return snapshot_->find(id); });
    if (!place) return std::nullopt;
    const auto article = snapshot_->segments[place->segment].segment.record(place->document).article;
    return KnownArticle{content_hash(article), {article.file, article.line, article.version}};
  }

  Inspection inspect() override {
    return named([this] { return sealed::inspect(index_); });
  }
  void check(const CheckListener& listener) override {
    if (!check_sealed(index_, settings_, listener)) return;
    SealedDirectorySource source(index_);
    check_directory(index_, source, listener);
  }

 private:
  /// A commit leaves files that cannot be removed to the next writer, but a purge must not.
  void remove_purged(io::FileSystem& files, const index::Commit& commit) const {
    try {
      sweep(files, index_, {commit});
    } catch (const UnusableError& error) {
      throw UnusableError(fmt::format(
          "{}\nThe commit is made, but that file still holds deleted articles; remove it by hand", error.what()));
    }
  }

  /// Runs `work`; damage that it meets names the index.
  template <typename Work>
  auto named(Work work) -> decltype(work()) {
    return segment::name_damage(index_, std::move(work));
  }

  std::filesystem::path index_;
  index::Settings settings_;
  std::optional<segment::Snapshot> snapshot_;
};

}  // namespace

std::unique_ptr<Engine> sealed_engine(const std::filesystem::path& index, const index::Settings& settings) {
  return std::make_unique<SealedEngine>(index, settings);
}

}  // namespace dateline::indexer::sealed
