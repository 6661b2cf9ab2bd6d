#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "corpus/input/source.hpp"

namespace dateline::corpus::input {
namespace {

class File final : public Source {
 public:
  File(int descriptor, std::uint64_t& bytes_done, Waiting waiting)
      : descriptor_(descriptor), bytes_done_(bytes_done), waiting_(std::move(waiting)) {}
  ~File() override {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
  }

  std::size_t read(std::span<char> buffer) override {
    for (;;) {
      if (waiting_) await();
      const ssize_t count = ::read(descriptor_, buffer.data(), buffer.size());
      if (count >= 0) {
        offset_ += static_cast<std::uint64_t>(count);
        bytes_done_ += static_cast<std::uint64_t>(count);
        return static_cast<std::size_t>(count);
      }
      if (errno != EINTR) throw ReadError(offset_, "cannot be read: " + std::generic_category().message(errno));
    }
  }

 private:
  void await() const {
    constexpr int milliseconds = 100;
    pollfd input{descriptor_, POLLIN, 0};
    while (::poll(&input, 1, milliseconds) <= 0) waiting_();  // 0: no data yet; below 0: interrupted
  }

  int descriptor_;
  std::uint64_t& bytes_done_;
  std::uint64_t offset_ = 0;
  Waiting waiting_;
};

}  // namespace

std::unique_ptr<Source> open_file(const std::string& path, std::uint64_t& bytes_done, const Waiting& waiting) {
  if (path == "-") return std::make_unique<File>(STDIN_FILENO, bytes_done, waiting);
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw ReadError(0, "cannot be opened: " + std::generic_category().message(errno));
  return std::make_unique<File>(descriptor, bytes_done, Waiting());
}

}  // namespace dateline::corpus::input
