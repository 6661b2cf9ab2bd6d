#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/engine/writable_index.hpp"
#include "indexer/people/changes.hpp"
#include "indexer/xapian/counts.hpp"

namespace dateline::indexer {

/// An article ready to be written.
struct PreparedArticle {
  Xapian::Document document;
  std::string id;
  std::string file;
};

/// What putting an article did.
struct PutResult {
  enum class Kind : std::uint8_t { added, replaced, identical } kind = Kind::added;
  std::string old_file;  ///< where the article that was replaced came from
};

/// One writing run on an index with the Xapian engine, which is one transaction: what is not committed by the end of
/// its life is undone. Errors are UnusableErrors.
class XapianWriter {
 public:
  /// `index` outlives the writer.
  explicit XapianWriter(WritableIndex& index);
  ~XapianWriter();
  XapianWriter(const XapianWriter&) = delete;
  XapianWriter& operator=(const XapianWriter&) = delete;

  /// Adds an article, or replaces the one with its id, unless that is identical.
  PutResult put(const PreparedArticle& article);

  /// False where there is no such article.
  bool remove(std::string_view id);

  /// Makes the run last. Where nothing was changed, the generation stays.
  CommitCounts commit();

  /// Whom and which words the articles name that this run added, replaced or removed.
  [[nodiscard]] const DirectoryChanges& changes() const noexcept { return changes_; }

  /// What the index holds without this run.
  [[nodiscard]] const CommitCounts& committed() const noexcept { return committed_; }

 private:
  [[nodiscard]] std::optional<Xapian::docid> find(std::string_view id);
  void touch(const Xapian::Document& document);
  void discard() noexcept;

  WritableIndex& index_;
  const std::filesystem::path path_;
  std::optional<Xapian::WritableDatabase> database_;
  CommitCounts committed_;
  DirectoryChanges changes_;
  bool changed_ = false;
};

}  // namespace dateline::indexer
