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
#include "common/io/regular_file.hpp"
#include "common/time/civil.hpp"

namespace dateline::index {

namespace {

constexpr std::uint64_t most_holder_bytes = 4096;

std::filesystem::path lock_path(const std::filesystem::path& index) { return index / "lock"; }

[[noreturn]] void fail(const std::filesystem::path& file) {
  throw UnusableError(fmt::format("{}: cannot lock the index: {}", file.string(), std::strerror(errno)));
}

[[noreturn]] void held(const std::filesystem::path& index, const std::filesystem::path& file) {
  auto holder = io::read_regular(file, most_holder_bytes);
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
  return ::fstat(fd, &locked) == 0 && ::lstat(file.c_str(), &named) == 0 && locked.st_ino == named.st_ino &&
         locked.st_dev == named.st_dev;
}

/// Replaces the name of the holder in a lock file. If it is a hard link, the other name may be a file of the user,
/// which is then left as it is: the holder's name only serves error messages.
void set_holder(int fd, std::string_view who) noexcept {
  struct stat status {};
  if (::fstat(fd, &status) != 0 || status.st_nlink != 1 || ::ftruncate(fd, 0) != 0) return;
  [[maybe_unused]] const auto written = ::write(fd, who.data(), who.size());
}

/// Tries to lock the index. Throws UnusableError, which names the holder, if it is locked.
void lock(const io::Descriptor& opened, int operation, const std::filesystem::path& index) {
  if (::flock(opened.number(), operation | LOCK_NB) == 0) return;
  if (errno == EWOULDBLOCK) held(index, lock_path(index));
  fail(lock_path(index));
}

}  // namespace

WriteLock::WriteLock(const std::filesystem::path& index, std::string_view command) {
  do {
    file_ = io::open_regular(lock_path(index), O_RDWR | O_CREAT);
    lock(file_, LOCK_EX, index);
  } while (!is_still_there(file_.number(), lock_path(index)));
  set_holder(file_.number(), holder(command));
}

WriteLock::~WriteLock() { set_holder(file_.number(), {}); }

ReadLock::ReadLock(const std::filesystem::path& index) : file_(io::open_if_there(lock_path(index), O_RDONLY)) {
  if (file_) lock(*file_, LOCK_SH, index);
}

}  // namespace dateline::index
