#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

/// The seam through which an index is written, so that tests can fail any operation, fill the disk or lose what was
/// not synced. Every error is an UnusableError naming the file and the system's reason.
namespace dateline::io {

/// A new file, written from front to back.
class OutputFile {
 public:
  virtual ~OutputFile() = default;
  virtual void append(std::string_view bytes) = 0;
  /// Makes what was appended outlast a power cut. The file's name does so only after sync_directory.
  virtual void sync() = 0;
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;
  /// Creates the file, or empties it.
  [[nodiscard]] virtual std::unique_ptr<OutputFile> create(const std::filesystem::path& file) = 0;
  virtual void rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
  /// No error where the file is not there.
  virtual void remove(const std::filesystem::path& file) = 0;
  virtual void sync_directory(const std::filesystem::path& folder) = 0;
};

/// The system's own files. Safe to use from several threads.
[[nodiscard]] std::unique_ptr<FileSystem> system_files();

/// Replaces `file` by one with these contents, at once and durably: after a crash it is the old or the new one.
void replace_file(FileSystem& files, const std::filesystem::path& file, std::string_view contents);

}  // namespace dateline::io
