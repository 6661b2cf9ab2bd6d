#pragma once

#include <filesystem>
#include <string_view>

namespace dateline::index {

/// The right to write an index: an flock on DIR/lock, which ends with the process however it ends. The file says who
/// holds it. There is one writer at a time, and searches need no lock.
class WriteLock {
 public:
  /// Throws UnusableError naming the holder where there is one. `command` is for the one who is told so: "add".
  WriteLock(const std::filesystem::path& index, std::string_view command);
  ~WriteLock();
  WriteLock(const WriteLock&) = delete;
  WriteLock& operator=(const WriteLock&) = delete;

 private:
  int fd_;
};

/// The right to read an index that nobody writes meanwhile. Works where nothing may be written.
class ReadLock {
 public:
  /// Throws UnusableError naming the writer where there is one.
  explicit ReadLock(const std::filesystem::path& index);
  ~ReadLock();
  ReadLock(const ReadLock&) = delete;
  ReadLock& operator=(const ReadLock&) = delete;

 private:
  int fd_;  ///< -1: the index has never been locked
};

}  // namespace dateline::index
