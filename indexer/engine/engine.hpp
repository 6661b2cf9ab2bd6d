#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/manifest.hpp"
#include "common/model/facet.hpp"
#include "common/time/civil.hpp"
#include "indexer/engine/writable_index.hpp"
#include "indexer/people/changes.hpp"
#include "indexer/people/source.hpp"
#include "indexer/pipeline/article_source.hpp"
#include "indexer/report/accounting.hpp"
#include "indexer/report/check_listener.hpp"
#include "indexer/report/commit_counts.hpp"
#include "indexer/report/progress.hpp"
#include "indexer/report/replacements.hpp"

namespace dateline::indexer {

/// What the commands need from an index's engine. Each engine implements Engine and IndexWriter in a folder of its own.
/// Failures to read or write the index throw UnusableError, wrong uses UsageError, and an interruption Error with
/// Exit::interrupted. Engine and IndexWriter are not thread-safe: use each from one thread. They start threads of
/// their own where the work allows it.

/// The resources that a writing run may use.
struct WritingLimits {
  unsigned threads = 1;
  std::uint64_t memory = std::uint64_t{1} << 30;  ///< bytes, approximately
};

/// One writing run, which makes one commit. The destructor undoes whatever was not committed.
class IndexWriter {
 public:
  virtual ~IndexWriter() = default;
  /// Adds all articles of a source. Call at most once in a run. The accounting may lack the numbers of replaced and
  /// identical articles until commit() fills them in. Throws Error with Exit::interrupted when interrupted.
  virtual Accounting add(ArticleSource& source, Progress& progress) = 0;
  /// Removes an article; returns false if there is none with this id. Precondition: the run does not add articles.
  virtual bool remove(std::string_view id) = 0;
  /// Commits the run and completes the accounting. If nothing changed, the generation stays the same.
  virtual CommitCounts commit(Accounting& accounting) = 0;
  /// The people in the articles that this run added, replaced or removed. Complete only after commit().
  [[nodiscard]] virtual const DirectoryChanges& changes() const = 0;
};

/// How many bytes one kind of content takes in an index's files.
struct SizeOfPart {
  std::string name;
  std::uint64_t bytes = 0;
};

/// A description of an index's contents, for `info`.
struct Inspection {
  CommitCounts counts;
  std::optional<Day> from;                                ///< first day of publication; none if all are undated
  std::optional<Day> to;                                  ///< last day of publication
  std::array<std::uint64_t, facet_count> facet_values{};  ///< number of distinct values of each facet
  std::vector<SizeOfPart> sizes;                          ///< empty if the engine does not report sizes
};

/// The part of an indexed article that is compared with a new article of the same id.
struct KnownArticle {
  std::string content_hash;
  Origin origin;
};

/// What a merge of all segments rewrites.
enum class MergeMode : std::uint8_t {
  quick,  ///< compressed records are copied
  best,   ///< all records are compressed again, more thoroughly
  purge,  ///< as `best`, and always, so that no byte of a deleted or replaced article is left
};

/// Called several times a second during a merge, on the thread that called merge().
using MergeListener = std::function<void(std::uint64_t done, std::uint64_t articles)>;

/// An index opened with the engine that it was made with.
class Engine {
 public:
  virtual ~Engine() = default;
  /// Starts a writing run. Precondition: `index` outlives the writer.
  [[nodiscard]] virtual std::unique_ptr<IndexWriter> write(WritableIndex& index, const WritingLimits& limits) = 0;
  /// Merges all segments into one. Precondition: the caller holds the write lock. Throws UsageError if the engine has
  /// no segments, unless the mode is `purge`.
  virtual CommitCounts merge(MergeMode mode, const MergeListener& listener) = 0;
  /// Merges small segments that many commits left behind; each merge is a commit. Precondition: the caller holds the
  /// write lock.
  virtual CommitCounts tidy() = 0;
  /// Updates the directory of people to the last commit. `changes` are those since generation `before`; 0 rewrites the
  /// whole directory. Precondition: the caller holds the write lock.
  virtual void update_directory(const DirectoryChanges& changes, std::uint64_t before) = 0;
  /// Calls use() with the people of the last commit.
  virtual void read_people(const std::function<void(DirectorySource& source)>& use) = 0;
  /// Commits the checksum of DIR/people.jsonl to the manifest; an empty checksum means that there is no such file.
  /// Precondition: the caller holds the write lock.
  virtual CommitCounts name_people(const std::string& checksum) = 0;
  /// The counts of the last commit.
  [[nodiscard]] virtual CommitCounts committed() = 0;
  /// The article with this id. May read the snapshot that the first call opened.
  [[nodiscard]] virtual std::optional<KnownArticle> find(const std::string& id) = 0;
  [[nodiscard]] virtual Inspection inspect() = 0;
  /// Verifies the whole index. Precondition: nothing writes to the index meanwhile.
  virtual void check(const CheckListener& listener) = 0;
};

}  // namespace dateline::indexer
