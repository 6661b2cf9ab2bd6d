#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

/// The interface through which an index is written. Tests replace it to make any operation fail, to fill the disk or to
/// drop data that was not synced. Every operation throws UnusableError, which names the file and the system's reason,
/// if it fails.
namespace dateline::io {

/// A file that is being written sequentially. The destructor closes it without syncing. Not thread-safe.
class OutputFile {
 public:
  virtual ~OutputFile() = default;
  virtual void append(std::string_view bytes) = 0;
  /// Makes the contents durable. The file's name becomes durable only by FileSystem::sync_directory.
  virtual void sync() = 0;
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;
  /// Creates an empty file. Replaces a file or a link of that name, and never follows one.
  [[nodiscard]] virtual std::unique_ptr<OutputFile> create(const std::filesystem::path& file) = 0;
  /// Replaces `to` if it exists.
  virtual void rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
  /// Does nothing if the file does not exist.
  virtual void remove(const std::filesystem::path& file) = 0;
  /// Makes the creation, renaming and removal of files in the folder durable.
  virtual void sync_directory(const std::filesystem::path& folder) = 0;
};

/// The real file system. Safe to share between threads.
[[nodiscard]] std::unique_ptr<FileSystem> system_files();

/// Replaces `file` atomically and durably: after a crash it has either its old or its new contents.
void replace_file(FileSystem& files, const std::filesystem::path& file, std::string_view contents);

}  // namespace dateline::io
