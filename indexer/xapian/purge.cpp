#include "indexer/xapian/purge.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <xapian.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

#include "common/error.hpp"
#include "common/index/manifest.hpp"
#include "common/io/file.hpp"
#include "common/xapian/database.hpp"
#include "common/xapian/schema.hpp"
#include "indexer/xapian/commit_guard.hpp"
#include "indexer/xapian/counts.hpp"

namespace dateline::indexer {

namespace {

namespace fs = std::filesystem;
namespace schema = dateline::xapian;

fs::path fresh_path(const fs::path& index) { return index::xapian_path(index).string() + ".new"; }

void copy_documents(const Xapian::Database& from, Xapian::WritableDatabase& to, const MergeListener& listener) {
  std::uint64_t done = 0;
  for (auto at = from.postlist_begin({}); at != from.postlist_end({}); ++at) {
    to.add_document(from.get_document(*at));
    if (listener) listener(++done, from.get_doccount());
  }
}

void copy_metadata(const Xapian::Database& from, Xapian::WritableDatabase& to, const CommitCounts& counts) {
  for (const auto name : {schema::articles_key, schema::undated_key, schema::schema_key, schema::settings_key})
    to.set_metadata(std::string(name), from.get_metadata(std::string(name)));
  to.set_metadata(std::string(schema::generation_key), std::to_string(counts.generation));
}

/// Exchanges the names of two folders in one step.
void exchange(const fs::path& one, const fs::path& other) {
  if (::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0) return;
  throw UnusableError(
      fmt::format("{}: cannot be replaced by the purged database: {}. The file system may not be able to exchange two "
                  "folders; purge a copy of the index on another one. The index stays as it was",
                  other.string(), std::strerror(errno)));
}

void remove_old(const fs::path& old) {
  std::error_code error;
  fs::remove_all(old, error);
  if (!error) return;
  throw UnusableError(
      fmt::format("{}: the old database, which still holds the deleted articles, cannot be removed: {}. The index is "
                  "complete without it; remove it by hand",
                  old.string(), error.message()));
}

}  // namespace

CommitCounts purge_xapian(const fs::path& index, const MergeListener& listener) {
  const auto path = index::xapian_path(index);
  const auto fresh = fresh_path(index);
  remove_old(fresh);
  const auto old = dateline::xapian::open_database(path);
  auto counts = read_counts(old);
  ++counts.generation;
  {
    auto made = dateline::xapian::open_for_writing(fresh, Xapian::DB_CREATE);
    copy_documents(old, made, listener);
    copy_metadata(old, made, counts);
    const CommitGuard guard(path);
    made.commit();
  }
  io::sync_directory(fresh);
  exchange(fresh, path);
  io::sync_directory(index);
  remove_old(fresh);
  io::sync_directory(index);
  return counts;
}

void remove_killed_purge(const fs::path& index) noexcept {
  std::error_code ignored;
  fs::remove_all(fresh_path(index), ignored);
}

}  // namespace dateline::indexer
