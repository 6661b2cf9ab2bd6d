#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

#include "common/index/lock.hpp"
#include "common/index/manifest.hpp"

namespace dateline::indexer {

/// The exclusive right to write to an index directory, including the creation of a new index. Not thread-safe.

/// Throws UsageError for a remote index, which is read-only: articles are added and deleted on the shards' machines.
void refuse_remote(const std::filesystem::path& path, const index::Settings& settings);

/// Whether a run uses the existing DIR/people.jsonl or replaces it. A run that replaces it accepts a damaged one.
enum class PeopleFile : std::uint8_t { kept, replaced };

/// Holds an index directory's write lock for one writing run and, if there is no index yet, creates one. The manifest
/// of a new index is written last, so a run that fails or is killed leaves no index. The destructor removes the files
/// of a failed creation; the next writing run removes those of a killed one.
class WritableIndex {
 public:
  /// Creates an index with these settings if the directory is missing, is empty or holds the remains of an interrupted
  /// creation. Precondition: if there is an index, `settings` are its settings. `command` names the run to other
  /// programs that want the lock. Throws UnusableError if another program holds the lock, the directory contains other
  /// files, or a people.jsonl that is to be kept is damaged.
  WritableIndex(std::filesystem::path path, const index::Settings& settings, std::string_view command,
                PeopleFile people = PeopleFile::kept);
  ~WritableIndex();
  WritableIndex(const WritableIndex&) = delete;
  WritableIndex& operator=(const WritableIndex&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
  [[nodiscard]] const index::Settings& settings() const noexcept { return settings_; }
  /// True until the manifest of a new index is written.
  [[nodiscard]] bool is_new() const noexcept { return is_new_; }
  /// Completes a creation: writes the manifest unless the engine's commit has written it. Precondition: all other files
  /// of the index are on disk.
  void finish_creation();
  /// Replaces the settings, for a remote index that is given another stub file.
  void change_settings(const index::Settings& settings);

 private:
  void sweep();

  std::filesystem::path path_;
  index::Settings settings_;
  bool made_directory_;
  std::optional<index::WriteLock> lock_;
  bool is_new_ = false;
};

}  // namespace dateline::indexer
