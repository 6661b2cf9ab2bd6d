#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "common/io/regular_file.hpp"

namespace dateline::index {

/// An exclusive lock on an index for writing: an flock on DIR/lock, which the kernel releases when the process ends.
/// The file names the holder. There is at most one writer at a time. Searches need no lock.
class WriteLock {
 public:
  /// Throws UnusableError, which names the holder, if the index is locked, and also if the file cannot be opened or is
  /// not a regular file.
  /// `command`: the running subcommand, such as "add", which is written to the file.
  WriteLock(const std::filesystem::path& index, std::string_view command);
  ~WriteLock();
  WriteLock(const WriteLock&) = delete;
  WriteLock& operator=(const WriteLock&) = delete;

 private:
  io::Descriptor file_{-1};
};

/// A shared lock on an index that keeps writers out while it is read. Also works on a read-only file system. An index
/// without a lock file is read without a lock.
class ReadLock {
 public:
  /// Throws UnusableError, which names the holder, if a writer has the lock.
  explicit ReadLock(const std::filesystem::path& index);

 private:
  std::optional<io::Descriptor> file_;  ///< none if the index has no lock file
};

}  // namespace dateline::index
