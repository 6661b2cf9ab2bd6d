#include "common/index/lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <ctime>

#include "common/error.hpp"
#include "common/io/file.hpp"
#include "common/time/civil.hpp"

namespace dateline::index {

namespace {

std::filesystem::path lock_path(const std::filesystem::path& index) { return index / "lock"; }

[[noreturn]] void fail(const std::filesystem::path& file) {
  throw UnusableError(fmt::format("{}: cannot lock the index: {}", file.string(), std::strerror(errno)));
}

[[noreturn]] void held(const std::filesystem::path& index, const std::filesystem::path& file) {
  auto holder = io::read_file(file);
  while (holder.ends_with('\n')) holder.pop_back();
  throw UnusableError(fmt::format("{}: the index is in use by {}. Try again when that has finished", index.string(),
                                  holder.empty() ? "another dateline-index" : holder));
}

std::string holder(std::string_view command) {
  char host[256] = "";
  ::gethostname(host, sizeof host - 1);
  return fmt::format("`dateline-index {}` (process {} on {}, since {})\n", command, ::getpid(), host,
                     iso_instant(std::time(nullptr)));
}

/// Whether the locked file still has this name. A writer that fails to create an index removes its lock file, so the
/// file may be gone or replaced between open and flock.
bool is_still_there(int fd, const std::filesystem::path& file) {
  struct stat locked {};
  struct stat named {};
  return ::fstat(fd, &locked) == 0 && ::stat(file.c_str(), &named) == 0 && locked.st_ino == named.st_ino &&
         locked.st_dev == named.st_dev;
}

}  // namespace

WriteLock::WriteLock(const std::filesystem::path& index, std::string_view command) {
  const auto file = lock_path(index);
  while (true) {
    fd_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (fd_ < 0) fail(file);
    if (::flock(fd_, LOCK_EX | LOCK_NB) != 0) {
      const auto reason = errno;
      ::close(fd_);
      errno = reason;
      if (reason == EWOULDBLOCK) held(index, file);
      fail(file);
    }
    if (is_still_there(fd_, file)) break;
    ::close(fd_);
  }
  // The holder's name only serves error messages. If it cannot be written (disk full), the lock is still held.
  const auto who = holder(command);
  if (::ftruncate(fd_, 0) == 0) [[maybe_unused]]
    const auto written = ::write(fd_, who.data(), who.size());
}

WriteLock::~WriteLock() {
  [[maybe_unused]] const auto emptied = ::ftruncate(fd_, 0);
  ::close(fd_);
}

ReadLock::ReadLock(const std::filesystem::path& index) : fd_(::open(lock_path(index).c_str(), O_RDONLY | O_CLOEXEC)) {
  if (fd_ < 0 && errno != ENOENT) fail(lock_path(index));
  if (fd_ < 0 || ::flock(fd_, LOCK_SH | LOCK_NB) == 0) return;
  const auto reason = errno;
  ::close(fd_);
  errno = reason;
  if (reason == EWOULDBLOCK) held(index, lock_path(index));
  fail(lock_path(index));
}

ReadLock::~ReadLock() {
  if (fd_ >= 0) ::close(fd_);
}

}  // namespace dateline::index
