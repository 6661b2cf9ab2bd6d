#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "common/index/manifest.hpp"
#include "common/io/file_system.hpp"
#include "common/segment/snapshot.hpp"
#include "common/segment/store/store.hpp"
#include "indexer/engine/writable_index.hpp"
#include "indexer/people/changes.hpp"
#include "indexer/sealed/arena/arena.hpp"
#include "indexer/sealed/arena/run.hpp"
#include "indexer/sealed/committer.hpp"
#include "indexer/sealed/dictionary_learner.hpp"
#include "indexer/sealed/versions.hpp"

namespace dateline::indexer::sealed {

/// An article with what is known of it, on its way into an arena.
struct NewArticle {
  const Article& article;
  Facts facts;
  std::uint64_t sequence;  ///< in the input
};

/// One writing run on an index of the sealed engine, which is one commit. Workers invert articles, each in its own
/// arena; full arenas go to disk as runs, and commit() merges all into one segment. What is not committed by the end of
/// its life is swept.
class Writer {
 public:
  /// `memory`: bytes for the arenas of `workers` workers together. `index` outlives the writer; files that no commit
  /// names are swept from it.
  Writer(io::FileSystem& files, WritableIndex& index, std::size_t memory, unsigned workers);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// Learns how to compress records from the first articles to be added, where the index has none to learn from. Must
  /// be called before the first worker is made.
  void learn(const std::deque<Article>& samples);

  /// What one thread inverts with.
  class Worker {
   public:
    explicit Worker(Writer& writer);
    void add(std::span<const NewArticle> articles);

   private:
    void take_newest_dictionary();
    [[nodiscard]] std::string frame_of(const NewArticle& article);

    Writer& writer_;
    analysis::Analyzer analyzer_;
    DictionaryLearner::Dictionary dictionary_;
    segment::RecordCompressor compressor_;
    std::string record_;
    Arena* arena_;
  };

  /// False where there is no such article. Not to be mixed with adding in one run.
  bool remove(std::string_view id);

  struct Result {
    index::Commit commit;
    Outcome outcome;
  };
  /// After the commit: whom and which words the articles name that the run put in or took out.
  [[nodiscard]] const DirectoryChanges& changes() const noexcept { return changes_; }

  /// Makes the run last, once every worker is done. Where nothing was changed, the generation stays.
  Result commit();

 private:
  Arena* new_arena();
  void seal_arena(Arena* arena);
  template <typename S, typename Sequence>
  Result commit_from(std::vector<S>& sources, Sequence sequence);
  Result commit_removals();

  index::Commit make_last(Committer& committer);
  void take_out(Committer& committer, const segment::Location& location);

  io::FileSystem& files_;
  WritableIndex& index_;
  segment::Snapshot snapshot_;
  unsigned workers_;
  std::size_t arena_bytes_;
  DictionaryLearner dictionaries_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Arena>> arenas_;
  std::vector<Run> runs_;
  std::uint64_t next_run_ = 0;
  std::set<segment::Location> removed_;
  DirectoryChanges changes_;
  bool is_committed_ = false;
};

}  // namespace dateline::indexer::sealed
