#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "common/index/manifest.hpp"
#include "common/io/file_system.hpp"
#include "common/segment/snapshot.hpp"
#include "common/segment/store/store.hpp"
#include "indexer/engine/writable_index.hpp"
#include "indexer/people/changes.hpp"
#include "indexer/pipeline/article_source.hpp"
#include "indexer/sealed/arena/arena.hpp"
#include "indexer/sealed/arena/run.hpp"
#include "indexer/sealed/committer.hpp"
#include "indexer/sealed/dictionary_learner.hpp"
#include "indexer/sealed/versions.hpp"

namespace dateline::indexer::sealed {

/// An article with its facts, to be added to an arena.
struct NewArticle {
  const Article& article;
  Facts facts;
  std::uint64_t sequence;  ///< position in the input
};

/// One writing run on an index of the sealed engine, which makes one commit. Each worker inverts articles into an arena
/// of its own. A full arena is written to disk as a run, and commit() merges arenas or runs into one segment. The
/// destructor removes the files of a run that was not committed. Throws UnusableError. Workers may run in different
/// threads; all other calls must come from one thread.
class Writer {
 public:
  /// `memory` is the number of bytes for the arenas of all `workers` together; `addresses` is as for Arena; `learning`
  /// says when dictionaries of the store are trained. Removes files that no commit names. Precondition: `files` and
  /// `index` outlive the writer.
  Writer(io::FileSystem& files, WritableIndex& index, std::size_t memory, unsigned workers,
         std::uint64_t addresses = ByteStreams::all_addresses, const DictionaryLearner::Schedule& learning = {});
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// Whether the store has no dictionary yet, and learn() should be called before the first article is taken.
  [[nodiscard]] bool needs_samples() const { return dictionaries_.of(0)->empty(); }
  /// Trains the first dictionary of the store from sample articles.
  void learn(const std::deque<Article>& samples);
  /// As for DictionaryLearner. Precondition: no article was taken yet.
  void learn_facts(DictionaryLearner::FactsOf facts_of) { dictionaries_.use_facts(std::move(facts_of)); }
  /// Takes note of the next article of the input, before a worker adds it; numbers of articles count those for which
  /// this returns true. Returns false, and counts the article as identical, if the index has an identical one and the
  /// input no earlier version of it: a worker need not add it then. Call from one thread, in the order of the input.
  [[nodiscard]] bool take(const Article& article);

  /// The state with which one thread inverts articles. One per thread; the writer must outlive it.
  class Worker {
   public:
    explicit Worker(Writer& writer);
    /// Adds a batch of articles to this worker's arena.
    void add(std::span<const NewArticle> articles);

   private:
    void take_dictionary(std::uint64_t sequence);
    [[nodiscard]] static std::string record_of(const Article& article, const Facts*& facts);
    [[nodiscard]] std::vector<ArenaFrame> compressed(const std::vector<std::string>& records,
                                                     std::span<const NewArticle> articles);

    Writer& writer_;
    analysis::Analyzer analyzer_;
    DictionaryLearner::Dictionary dictionary_;
    segment::RecordCompressor compressor_;
    Arena* arena_;
  };

  /// Removes an article; returns false if there is none with this id. Precondition: the run does not add articles.
  bool remove(std::string_view id);
  /// Removes the versions of an article that its sender has withdrawn, whether the run adds them or the index has them.
  void cancel(const ArticleSource::Cancellation& cancellation) { cancellations_.push_back(cancellation); }

  struct Result {
    index::Commit commit;
    Outcome outcome;
  };
  /// The people in the articles that the run added, replaced or removed. Complete only after commit().
  [[nodiscard]] const DirectoryChanges& changes() const noexcept { return changes_; }

  /// Commits the run. If nothing changed, the generation stays the same. Precondition: all workers are done.
  Result commit();

 private:
  Arena* new_arena();
  void seal_arena(Arena* arena);
  template <typename S, typename Sequence>
  Result commit_from(std::vector<S>& sources, Sequence sequence);
  Result commit_all();
  Result commit_removals();
  [[nodiscard]] bool is_in_index(const Article& article);

  index::Commit make_last(Committer& committer);
  /// The articles of the index that are canceled.
  [[nodiscard]] std::set<segment::Location> canceled_in_index() const;
  template <typename S>
  void cancel_in_run(std::vector<S>& sources, const std::vector<Version>& versions, Outcome& outcome) const;
  void take_out(Committer& committer, const segment::Location& location);

  io::FileSystem& files_;
  WritableIndex& index_;
  segment::Snapshot snapshot_;
  unsigned workers_;
  bool spare_processors_;  ///< whether there are more than workers
  std::size_t arena_bytes_;
  std::uint64_t addresses_;
  DictionaryLearner dictionaries_;
  std::vector<std::vector<bool>> met_;  ///< [segment][document]: whether a version of it was taken; may be empty
  std::string content_;                 ///< of the article that is compared with the index
  std::uint64_t identical_ = 0;         ///< articles that take() refused
  std::mutex mutex_;
  std::vector<std::unique_ptr<Arena>> arenas_;
  std::vector<Run> runs_;
  std::uint64_t next_run_ = 0;
  std::set<segment::Location> removed_;
  std::vector<ArticleSource::Cancellation> cancellations_;
  DirectoryChanges changes_;
  bool is_committed_ = false;
};

}  // namespace dateline::indexer::sealed
