#include "indexer/engine/writable_index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "common/error.hpp"
#include "indexer/people/people_file.hpp"

namespace dateline::indexer {

namespace {

namespace fs = std::filesystem;

/// The files that creating an index makes before it writes the manifest, besides those of segments.
constexpr std::array<std::string_view, 3> names_of_a_creation{"lock", "manifest.tmp", "xapian"};

/// Whether this is a file of a segment or of a run (an arena that was written to disk because memory was short).
bool is_of_sealed(std::string_view name) { return name.starts_with("run-") || name.starts_with("seg-"); }

bool is_of_a_creation(std::string_view name) {
  return is_of_sealed(name) ||
         std::find(names_of_a_creation.begin(), names_of_a_creation.end(), name) != names_of_a_creation.end();
}

bool make_directory(const fs::path& path) {
  std::error_code error;
  const bool made = fs::create_directories(path, error);
  if (error || !fs::is_directory(path))
    throw UnusableError(fmt::format("{}: cannot create the directory: {}", path.string(),
                                    error ? error.message() : "a file with that name exists"));
  return made;
}

/// Throws if the directory holds more than an interrupted creation can have left, which is segment 1 at most. Otherwise
/// sweeping would destroy an index whose manifest was lost.
void check_remains(const fs::path& path) {
  for (const auto& entry : fs::directory_iterator(path)) {
    const auto name = entry.path().filename().string();
    if (name.starts_with("seg-") && !name.starts_with("seg-1.dls"))
      throw UnusableError(
          fmt::format("{}: contains {}, but the manifest of its index is missing. Restore the manifest from a backup, "
                      "or remove the directory to start over",
                      path.string(), name));
  }
}

/// Throws if the directory holds files that are not ours. Called before anything is written there, even a lock.
void check_files(const fs::path& path) {
  for (const auto& entry : fs::directory_iterator(path)) {
    const auto name = entry.path().filename().string();
    // has_manifest() must be called last, because another program may create an index at the same time.
    if (is_of_a_creation(name) || index::has_manifest(path)) continue;
    check_remains(path);
    throw UnusableError(fmt::format("{}: contains other files ({}) but no index. Choose a new or empty directory",
                                    path.string(), name));
  }
}

/// Removes everything that an unfinished creation made, except the lock.
void remove_remains(const fs::path& path) {
  std::error_code ignored;
  std::vector<fs::path> remains{index::xapian_path(path), path / "manifest.tmp"};
  for (auto at = fs::directory_iterator(path, ignored); !ignored && at != fs::directory_iterator();
       at.increment(ignored))
    if (is_of_sealed(at->path().filename().string())) remains.push_back(at->path());
  for (const auto& file : remains) fs::remove_all(file, ignored);
}

}  // namespace

void refuse_remote(const fs::path& path, const index::Settings& settings) {
  if (!settings.stub.empty())
    throw UsageError(
        fmt::format("{}: a remote index is read-only. Add and delete articles on the machines that hold the shards "
                    "listed in {}, then run `dateline-index remote` again",
                    path.string(), settings.stub));
}

WritableIndex::WritableIndex(fs::path path, const index::Settings& settings, std::string_view command,
                             PeopleFile people)
    : path_(std::move(path)), settings_(settings), made_directory_(make_directory(path_)) {
  check_files(path_);
  lock_.emplace(path_, command);
  if (index::has_manifest(path_)) {
    if (index::read_manifest(path_) != settings_)
      throw UnusableError(fmt::format("{}: another program has just created an index here. Try again", path_.string()));
    settle_people_file(*io::system_files(), path_);
    if (people == PeopleFile::kept) static_cast<void>(read_authority(path_));
    return;
  }
  check_remains(path_);
  is_new_ = true;
  remove_remains(path_);
}

WritableIndex::~WritableIndex() {
  try {
    // A creation that failed late may already have written its manifest.
    if (is_new_ && !index::has_manifest(path_)) sweep();
  } catch (const std::exception&) {  // the next writer will sweep
  }
}

void WritableIndex::finish_creation() {
  if (!index::has_manifest(path_)) index::write_manifest(path_, settings_);
  is_new_ = false;
}

void WritableIndex::change_settings(const index::Settings& settings) {
  settings_ = settings;
  if (!is_new_) index::write_manifest(path_, settings_, index::read_people_checksum(path_));
}

/// Removes the lock file last, while it is still locked.
void WritableIndex::sweep() {
  std::error_code ignored;
  remove_remains(path_);
  fs::remove(path_ / "lock", ignored);
  if (made_directory_) fs::remove(path_, ignored);
}

}  // namespace dateline::indexer
