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
#include "indexer/pipeline/article_source.hpp"
#include "indexer/report/accounting.hpp"
#include "indexer/report/check_listener.hpp"
#include "indexer/report/commit_counts.hpp"
#include "indexer/report/progress.hpp"

namespace dateline::indexer {

/// What a writing run may take.
struct WritingLimits {
  unsigned threads = 1;
  std::uint64_t memory = std::uint64_t{1} << 30;
};

/// One writing run, which is one commit: what is not committed by the end of its life is undone. Errors are
/// UnusableErrors.
class IndexWriter {
 public:
  virtual ~IndexWriter() = default;
  /// Takes in the articles of a source, once in a run. What they do to the index may be known at the commit only.
  /// Throws when the command is interrupted.
  virtual Accounting add(ArticleSource& source, Progress& progress) = 0;
  /// False where there is no such article. Not to be mixed with adding in one run.
  virtual bool remove(std::string_view id) = 0;
  /// Makes the run last, and the accounting whole. Where nothing was changed, the generation stays.
  virtual CommitCounts commit(Accounting& accounting) = 0;
  /// After the commit: whom and which words the articles name that this run added, replaced or removed.
  [[nodiscard]] virtual const DirectoryChanges& changes() const = 0;
};

/// Bytes of a kind of content in an index's files.
struct SizeOfPart {
  std::string name;
  std::uint64_t bytes = 0;
};

/// What an index holds.
struct Inspection {
  CommitCounts counts;
  std::optional<Day> from;  ///< first and last published day
  std::optional<Day> to;
  std::array<std::uint64_t, facet_count> facet_values{};  ///< distinct values of each facet
  std::vector<SizeOfPart> sizes;                          ///< where the engine can tell
};

/// An article as a later one of its id finds it.
struct KnownArticle {
  std::string content_hash;
  std::string file;  ///< where it came from
};

/// Told now and then how many of the articles are done.
using MergeListener = std::function<void(std::uint64_t done, std::uint64_t articles)>;

/// What the commands ask of an index's engine. Errors are UnusableErrors.
class Engine {
 public:
  virtual ~Engine() = default;
  /// `index` outlives the writer.
  [[nodiscard]] virtual std::unique_ptr<IndexWriter> write(WritableIndex& index, const WritingLimits& limits) = 0;
  /// Merges all there is into one. `purge`: even where that is how it is already, so that no byte of a deleted or
  /// replaced article is left. The caller holds the write lock. Throws UsageError where the engine never has to merge.
  virtual CommitCounts merge(bool purge, const MergeListener& listener) = 0;
  /// Brings into shape what many commits left, as commits of their own. The caller holds the write lock.
  virtual CommitCounts tidy() = 0;
  /// Brings the directory of people in step with the last commit; `before` is the generation that its changes followed,
  /// 0 to write all of it anew. The caller holds the write lock.
  virtual void update_directory(const DirectoryChanges& changes, std::uint64_t before) = 0;
  /// Commits that DIR/people.jsonl is the one of this checksum, or that there is none. The caller holds the write lock.
  virtual CommitCounts name_people(const std::string& checksum) = 0;
  [[nodiscard]] virtual CommitCounts committed() = 0;
  /// The article of an id, as of the last commit.
  [[nodiscard]] virtual std::optional<KnownArticle> find(const std::string& id) = 0;
  [[nodiscard]] virtual Inspection inspect() = 0;
  /// Verifies everything. Nobody may write to the index meanwhile.
  virtual void check(const CheckListener& listener) = 0;
};

}  // namespace dateline::indexer
