#include "common/io/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "common/error.hpp"

namespace dateline::io {

namespace {

[[noreturn]] void fail(const std::filesystem::path& file, std::string_view doing) {
  throw UnusableError(fmt::format("{}: cannot {}: {}", file.string(), doing, std::strerror(errno)));
}

/// An open file descriptor, closed by the destructor.
class File {
 public:
  File(std::filesystem::path path, int flags)
      : path_(std::move(path)), fd_(::open(path_.c_str(), flags | O_CLOEXEC, 0666)) {
    if (fd_ < 0) fail(path_, "open");
  }
  ~File() { ::close(fd_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  void write(std::string_view contents) const {
    while (!contents.empty()) {
      const auto written = ::write(fd_, contents.data(), contents.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail(path_, "write");
      contents.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  /// Appends up to 64 KiB of the file to `contents`. Returns false at the end of the file.
  [[nodiscard]] bool read(std::string& contents) const {
    char buffer[1 << 16];
    const auto got = ::read(fd_, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) return true;
    if (got < 0) fail(path_, "read");
    contents.append(buffer, static_cast<std::size_t>(got));
    return got > 0;
  }

  void sync() const {
    if (::fsync(fd_) != 0) fail(path_, "sync to disk");
  }

 private:
  std::filesystem::path path_;
  int fd_;
};

}  // namespace

std::string read_file(const std::filesystem::path& file) {
  std::string contents;
  const File in(file, O_RDONLY);
  while (in.read(contents)) {
  }
  return contents;
}

void replace_file(const std::filesystem::path& file, std::string_view contents) {
  const std::filesystem::path temporary = file.string() + ".tmp";
  {
    const File out(temporary, O_WRONLY | O_CREAT | O_TRUNC);
    out.write(contents);
    out.sync();
  }
  if (::rename(temporary.c_str(), file.c_str()) != 0) fail(file, "replace");
  sync_directory(file.parent_path());
}

void sync_directory(const std::filesystem::path& folder) {
  File(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY).sync();
}

}  // namespace dateline::io
