#include "common/command/process.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace dateline::command {

namespace {

/// A descriptor on which every read and write fails. It refers to a symbolic link itself, so opening it once more by
/// the name /dev/stdin fails, too; /dev/null would read there like an empty file.
int open_useless() noexcept {
  const int link = ::open("/proc/self/exe", O_PATH | O_NOFOLLOW);
  return link >= 0 ? link : ::open("/", O_PATH | O_DIRECTORY);
}

}  // namespace

void prepare_process() noexcept {
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
    if (::fcntl(stream, F_GETFD) >= 0 || errno != EBADF) continue;
    static_cast<void>(open_useless());  // takes the lowest free number, which is this stream's
  }
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace dateline::command
