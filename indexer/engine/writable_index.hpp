#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

#include "common/index/lock.hpp"
#include "common/index/manifest.hpp"

namespace dateline::indexer {

/// Throws UsageError for a remote index, whose articles are added and deleted where its shards lie.
void refuse_remote(const std::filesystem::path& path, const index::Settings& settings);

/// Whether a run needs DIR/people.jsonl, or puts another in its place.
enum class PeopleFile : std::uint8_t { kept, replaced };

/// An index directory held for one writing run: its lock and, where there is no index yet, its creation. The manifest
/// of a new index is written last, so that a run that fails or is killed leaves no index; what it leaves is swept here
/// by itself or by the next run.
class WritableIndex {
 public:
  /// Makes a new index of these settings where the directory is missing, empty or holds what an interrupted creation
  /// left. Throws UnusableError where others hold the lock, other files lie there or a people.jsonl that is kept is
  /// damaged.
  WritableIndex(std::filesystem::path path, const index::Settings& settings, std::string_view command,
                PeopleFile people = PeopleFile::kept);
  ~WritableIndex();
  WritableIndex(const WritableIndex&) = delete;
  WritableIndex& operator=(const WritableIndex&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
  [[nodiscard]] const index::Settings& settings() const noexcept { return settings_; }
  /// There is no index yet.
  [[nodiscard]] bool is_new() const noexcept { return is_new_; }
  /// What the index is made of lies on the disk: from here on it is an index. Writes the manifest, unless the engine's
  /// commit did.
  void finish_creation();
  /// Gives the index other settings: those of another stub.
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
