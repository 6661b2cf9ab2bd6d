#include "common/io/regular_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "common/error.hpp"

namespace dateline::io {

namespace {

[[noreturn]] void cannot_open(const std::filesystem::path& file, int reason) {
  throw UnusableError(fmt::format("{}: cannot open: {}", file.string(), std::strerror(reason)));
}

/// "a FIFO", for messages.
const char* kind_of(mode_t mode) {
  if (S_ISLNK(mode)) return "a symbolic link";
  if (S_ISDIR(mode)) return "a folder";
  if (S_ISFIFO(mode)) return "a FIFO";
  if (S_ISSOCK(mode)) return "a socket";
  return "a device";
}

void require_regular(const std::filesystem::path& file, const struct stat& status) {
  if (S_ISREG(status.st_mode)) return;
  throw UnusableError(
      fmt::format("{}: is {}, not a regular file; it is not opened", file.string(), kind_of(status.st_mode)));
}

/// The status of what has this name; nothing if there is no such file.
std::optional<struct stat> status_of(const std::filesystem::path& file, Links links) {
  struct stat status {};
  const int result = links == Links::followed ? ::stat(file.c_str(), &status) : ::lstat(file.c_str(), &status);
  if (result == 0) return status;
  if (errno == ENOENT) return std::nullopt;
  cannot_open(file, errno);
}

}  // namespace

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

Descriptor::Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(number_, other.number_);
  return *this;
}

std::optional<Descriptor> open_if_there(const std::filesystem::path& file, int flags, Links links) {
  // Looks before it opens, because opening a device can have effects, and again afterwards, because the file may have
  // been replaced in between.
  const auto status = status_of(file, links);
  if (!status && (flags & O_CREAT) == 0) return std::nullopt;
  if (status) require_regular(file, *status);
  const int safely = O_CLOEXEC | O_NONBLOCK | (links == Links::refused ? O_NOFOLLOW : 0);
  const int number = ::open(file.c_str(), flags | safely, 0666);
  if (number < 0 && errno == ENOENT && (flags & O_CREAT) == 0) return std::nullopt;
  if (number < 0) cannot_open(file, errno);
  Descriptor opened(number);
  struct stat of_opened {};
  if (::fstat(number, &of_opened) != 0) cannot_open(file, errno);
  require_regular(file, of_opened);
  return opened;
}

Descriptor open_regular(const std::filesystem::path& file, int flags, Links links) {
  auto opened = open_if_there(file, flags, links);
  if (!opened) cannot_open(file, ENOENT);
  return std::move(*opened);
}

std::string read_regular(const std::filesystem::path& file, std::uint64_t most_bytes, Links links) {
  const auto opened = open_regular(file, O_RDONLY, links);
  struct stat status {};
  if (::fstat(opened.number(), &status) != 0) cannot_open(file, errno);
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > most_bytes)
    throw UnusableError(
        fmt::format("{}: has {} bytes, and such a file has {} at most", file.string(), size, most_bytes));
  std::string contents(size, '\0');
  std::size_t done = 0;
  while (done < contents.size()) {
    const auto got = ::read(opened.number(), contents.data() + done, contents.size() - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw UnusableError(fmt::format("{}: cannot read: {}", file.string(), std::strerror(errno)));
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  contents.resize(done);
  return contents;
}

void require_folder_of_files(const std::filesystem::path& folder) {
  const auto status = status_of(folder, Links::refused);
  if (!status) cannot_open(folder, ENOENT);
  if (!S_ISDIR(status->st_mode))
    throw UnusableError(fmt::format("{}: is {}, not a folder; it is not opened", folder.string(),
                                    S_ISREG(status->st_mode) ? "a file" : kind_of(status->st_mode)));
  std::error_code error;
  std::filesystem::directory_iterator entries(folder, error);
  for (; !error && entries != std::filesystem::directory_iterator(); entries.increment(error))
    if (const auto entry = status_of(entries->path(), Links::refused)) require_regular(entries->path(), *entry);
  if (error) cannot_open(folder, error.value());
}

}  // namespace dateline::io
