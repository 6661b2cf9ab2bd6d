#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "indexer/engine/writable_index.hpp"
#include "indexer/people/changes.hpp"
#include "indexer/pipeline/article_source.hpp"
#include "indexer/report/replacements.hpp"
#include "indexer/xapian/counts.hpp"

namespace dateline::indexer {

/// An article that was converted to a Xapian document.
struct PreparedArticle {
  Xapian::Document document;
  std::string id;
  Origin origin;
};

/// The effect of putting an article.
struct PutResult {
  enum class Kind : std::uint8_t { added, replaced, identical, outdated } kind = Kind::added;
  Origin old;                ///< of the replaced article
  bool is_in_input = false;  ///< whether the replaced article is of the same run
};

/// One writing run on an index with the Xapian engine: one Xapian transaction. The destructor undoes whatever was not
/// committed. Throws UnusableError. Not thread-safe.
class XapianWriter {
 public:
  /// Precondition: `index` outlives the writer.
  explicit XapianWriter(WritableIndex& index);
  ~XapianWriter();
  XapianWriter(const XapianWriter&) = delete;
  XapianWriter& operator=(const XapianWriter&) = delete;

  /// Adds an article, or replaces the one with the same id if their contents differ and its version is no higher.
  PutResult put(const PreparedArticle& article);

  /// Removes an article; returns false if there is none with this id.
  bool remove(std::string_view id);

  /// Removes the article if it is of a version that its sender has withdrawn; returns whether it did.
  bool cancel(const ArticleSource::Cancellation& cancellation);

  /// Commits the run. If nothing changed, the generation stays the same.
  CommitCounts commit();

  /// The people in the articles that this run added, replaced or removed.
  [[nodiscard]] const DirectoryChanges& changes() const noexcept { return changes_; }

  /// The counts of the last commit.
  [[nodiscard]] const CommitCounts& committed() const noexcept { return committed_; }

 private:
  [[nodiscard]] std::optional<Xapian::docid> find(std::string_view id);
  void touch(const Xapian::Document& document);
  void discard() noexcept;
  /// Whether this run wrote the document that is now replaced. From now on, it did.
  [[nodiscard]] bool is_of_this_run(Xapian::docid number);

  WritableIndex& index_;
  const std::filesystem::path path_;
  std::optional<Xapian::WritableDatabase> database_;
  CommitCounts committed_;
  DirectoryChanges changes_;
  Xapian::docid last_before_ = 0;               ///< the last document of the index before this run
  std::unordered_set<Xapian::docid> replaced_;  ///< documents of the index that this run replaced
  bool changed_ = false;
};

}  // namespace dateline::indexer
