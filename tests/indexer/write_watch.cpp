#include "tests/indexer/write_watch.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <stdexcept>
#include <utility>

#include "tests/indexer/program.hpp"

namespace dateline::test {

namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t watched = IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE;
constexpr int milliseconds_between_looks = 5;

}  // namespace

WriteWatch::WriteWatch(fs::path folder) : descriptor_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (descriptor_ < 0) throw std::runtime_error("inotify is not available");
  add(folder);
}

WriteWatch::~WriteWatch() { ::close(descriptor_); }

/// A folder may be gone again, or be there with files, by the time its creation is read: neither is an error.
void WriteWatch::add(const fs::path& folder) {
  const int number = ::inotify_add_watch(descriptor_, folder.c_str(), watched | IN_ONLYDIR);
  if (number < 0 || !folders_.emplace(number, folder).second) return;
  std::error_code gone;
  for (const auto& entry : fs::directory_iterator(folder, gone))
    if (entry.is_directory(gone)) add(entry.path());
}

void WriteWatch::read_events() {
  alignas(inotify_event) std::array<char, 16 << 10> buffer;
  for (ssize_t bytes = 0; (bytes = ::read(descriptor_, buffer.data(), buffer.size())) > 0;) {
    for (std::size_t at = 0; at < static_cast<std::size_t>(bytes);) {
      inotify_event event;
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const std::string name = event.len > 0 ? buffer.data() + at + sizeof event : "";
      at += sizeof event + event.len;
      if ((event.mask & watched) == 0) continue;
      ++events_;
      const auto folder = folders_.find(event.wd);
      if ((event.mask & IN_ISDIR) != 0 && (event.mask & IN_CREATE) != 0 && folder != folders_.end())
        add(folder->second / name);
    }
  }
}

std::size_t WriteWatch::wait_for(std::size_t count, const Program& program) {
  for (bool ended = false;;) {
    read_events();
    if (events_ >= count || ended) return events_;
    pollfd waiting{descriptor_, POLLIN, 0};
    if (::poll(&waiting, 1, milliseconds_between_looks) == 0) ended = program.has_ended();
  }
}

}  // namespace dateline::test
