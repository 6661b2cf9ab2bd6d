#include "indexer/xapian/purge.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <xapian.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>
#include <utility>

#include "common/error.hpp"
#include "common/index/manifest.hpp"
#include "common/io/file.hpp"
#include "common/xapian/database.hpp"
#include "common/xapian/schema.hpp"
#include "indexer/report/readable.hpp"
#include "indexer/xapian/checker.hpp"
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

/// Writes a new database `to` with all that `from` holds. Its generation is the next one.
CommitCounts copy_database(const fs::path& from, const fs::path& to, const MergeListener& listener) {
  const auto old = dateline::xapian::open_database(from);
  auto counts = read_counts(old);
  ++counts.generation;
  const CommitGuard guard(from, to);
  auto made = dateline::xapian::open_for_writing(to, Xapian::DB_CREATE);
  copy_documents(old, made, listener);
  copy_metadata(old, made, counts);
  made.commit();
  return counts;
}

/// Throws UnusableError if the whole check of the database finds damage.
void refuse_damage(const fs::path& index, const index::Settings& settings, const MergeListener& listener) {
  std::string first;
  std::uint64_t damaged = 0;
  const CheckListener findings{[&](const std::string& place) {
                                 if (++damaged == 1) first = place;
                               },
                               [](const std::string& /*line*/) {},
                               [&](std::uint64_t done, std::uint64_t articles) {
                                 if (listener) listener(done, articles);
                               }};
  if (check_xapian(index, settings, findings) && damaged == 0) return;
  throw UnusableError(
      fmt::format("{}. The database is damaged in {}, so nothing was purged and its files are as they were. "
                  "`dateline-index check` names all damage. Index the articles again, or restore a copy",
                  first, counted(damaged, "place")));
}

/// Removes a folder at the end of the scope, unless it is kept.
class NewFolder {
 public:
  explicit NewFolder(fs::path path) : path_(std::move(path)) {}
  ~NewFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  void keep() { path_.clear(); }

 private:
  fs::path path_;
};

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

CommitCounts purge_xapian(const fs::path& index, const index::Settings& settings, const MergeListener& listener) {
  const auto path = index::xapian_path(index);
  const auto fresh = fresh_path(index);
  remove_old(fresh);
  refuse_damage(index, settings, listener);
  NewFolder made(fresh);
  const auto counts = copy_database(path, fresh, listener);
  io::sync_directory(fresh);
  exchange(fresh, path);
  made.keep();  // `fresh` is the old database now, which may go only once the exchange is durable
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
