#include "indexer/xapian/engine.hpp"

#include <xapian.h>

#include <utility>

#include "common/error.hpp"
#include "common/model/record.hpp"
#include "common/xapian/database.hpp"
#include "common/xapian/schema.hpp"
#include "indexer/pipeline/article_facts.hpp"
#include "indexer/pipeline/run_articles.hpp"
#include "indexer/xapian/checker.hpp"
#include "indexer/xapian/commit_guard.hpp"
#include "indexer/xapian/directory.hpp"
#include "indexer/xapian/document.hpp"
#include "indexer/xapian/errors.hpp"
#include "indexer/xapian/inspection.hpp"
#include "indexer/xapian/purge.hpp"
#include "indexer/xapian/writer.hpp"

namespace dateline::indexer {

namespace schema = dateline::xapian;

namespace {

constexpr std::string_view advice = "run `dateline-index check` to see what is damaged";

/// Approximate bytes of memory that a Xapian document takes for each byte of text; it is a map of terms to positions.
constexpr std::size_t memory_of_text = 40;
constexpr std::size_t memory_of_article = 16 << 10;

class XapianIndexWriter final : public IndexWriter {
 public:
  XapianIndexWriter(WritableIndex& index, const WritingLimits& limits)
      : settings_(index.settings()), limits_(batch_limits(limits.threads, limits.memory)), writer_(index) {}

  Accounting add(ArticleSource& source, Progress& progress) override {
    ArticleStages<PreparedArticle> stages;
    stages.read = [&] { return source.next(); };
    stages.weight = [](const Article& article) {
      return memory_of_article + memory_of_text * size_of(article).text_bytes;
    };
    stages.worker = [this, &source] {
      return one_by_one<PreparedArticle>(
          [this, &source, builder = std::make_shared<DocumentBuilder>(settings_)](NumberedArticle&& numbered) {
            const auto& article = numbered.article;
            const auto facts = facts_for(settings_, article, source.problems());
            return PreparedArticle{
                builder->build(article, facts), article.id, {article.file, article.line, article.version}};
          });
    };
    stages.put = [this](PreparedArticle&& article, Accounting& accounting) {
      const auto result = writer_.put(article);
      if (result.kind == PutResult::Kind::identical) ++accounting.identical;
      if (result.kind == PutResult::Kind::outdated) ++outdated_;
      if (result.kind == PutResult::Kind::replaced)
        accounting.count_replacement({article.id, result.old, article.origin}, result.is_in_input);
    };
    auto accounting = run_articles(source, stages, limits_, progress);
    accounting.count_outdated(outdated_);
    for (const auto& cancellation : source.cancellations()) accounting.canceled += writer_.cancel(cancellation) ? 1 : 0;
    return accounting;
  }

  bool remove(std::string_view id) override { return writer_.remove(id); }
  CommitCounts commit(Accounting& /*accounting*/) override { return writer_.commit(); }
  const DirectoryChanges& changes() const override { return writer_.changes(); }

 private:
  const index::Settings& settings_;
  PipelineLimits limits_;
  std::uint64_t outdated_ = 0;
  XapianWriter writer_;
};

class XapianEngine final : public Engine {
 public:
  XapianEngine(const std::filesystem::path& index, const index::Settings& settings)
      : index_(index), path_(index::xapian_path(index)), settings_(settings) {}

  std::unique_ptr<IndexWriter> write(WritableIndex& index, const WritingLimits& limits) override {
    return std::make_unique<XapianIndexWriter>(index, limits);
  }

  CommitCounts merge(MergeMode mode, const MergeListener& listener) override {
    if (mode != MergeMode::purge)
      throw UsageError(
          "an index with the Xapian engine has no segments to merge; with --purge, its database is rewritten without "
          "anything of deleted articles");
    return in_xapian(path_, "nothing was purged, and the index is as it was",
                     [&] { return purge_xapian(index_, settings_, listener); });
  }

  CommitCounts tidy() override { return committed(); }  // Xapian has no segments

  void update_directory(const DirectoryChanges& changes, std::uint64_t before) override {
    update_xapian_directory(index_, settings_, changes, before);
  }

  void read_people(const std::function<void(DirectorySource& source)>& use) override {
    read_xapian_people(index_, settings_, use);
  }

  /// Replacing the manifest is the commit. The generation lives in the database and is raised before that; a crash in
  /// between leaves the index unchanged with a higher generation. A remote index uses the generation of its shards.
  CommitCounts name_people(const std::string& checksum) override {
    if (settings_.stub.empty())
      in_xapian(path_, advice, [&] {
        auto database = dateline::xapian::open_for_writing(path_, Xapian::DB_OPEN);
        database.set_metadata(std::string(schema::generation_key),
                              std::to_string(read_counts(database).generation + 1));
        const CommitGuard guard(path_);
        database.commit();
      });
    index::write_manifest(index_, settings_, checksum);
    return committed();
  }

  CommitCounts committed() override {
    return in_xapian(path_, advice, [&] { return sum_counts(dateline::xapian::open_shards(index_, settings_)); });
  }

  std::optional<KnownArticle> find(const std::string& id) override {
    return in_xapian(path_, advice, [&]() -> std::optional<KnownArticle> {
      if (!database_) database_ = dateline::xapian::open_database(path_);
      const auto term = schema::id_term(id);
      const auto posting = database_->postlist_begin(term);
      if (posting == database_->postlist_end(term)) return std::nullopt;
      const auto old = database_->get_document(*posting);
      const auto article = decode_record(old.get_data(), id).article;
      return KnownArticle{old.get_value(schema::content_hash_slot), {article.file, article.line, article.version}};
    });
  }

  Inspection inspect() override { return indexer::inspect(index_, settings_); }
  void check(const CheckListener& listener) override {
    // Shards are checked on their machines. A damaged database is not opened for its directory, either.
    if (settings_.stub.empty() && !check_xapian(index_, settings_, listener)) return;
    check_xapian_directory(index_, settings_, listener);
  }

 private:
  std::filesystem::path index_;
  std::filesystem::path path_;
  index::Settings settings_;
  std::optional<Xapian::Database> database_;
};

}  // namespace

std::unique_ptr<Engine> xapian_engine(const std::filesystem::path& index, const index::Settings& settings) {
  return std::make_unique<XapianEngine>(index, settings);
}

}  // namespace dateline::indexer
