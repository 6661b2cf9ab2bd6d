#include "common/io/file_system.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "common/error.hpp"
#include "common/io/file.hpp"

namespace dateline::io {

namespace {

[[noreturn]] void fail(const std::filesystem::path& file, std::string_view doing) {
  throw UnusableError(
      fmt::format("{}: cannot {}: {}; the index stays as it was", file.string(), doing, std::strerror(errno)));
}

/// Creates a file that does not exist yet. A stale one is unlinked first, and so is a link, which is thus not followed.
int create_new(const std::filesystem::path& path) {
  const auto open = [&] { return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666); };
  const int created = open();
  if (created >= 0 || errno != EEXIST) return created;
  return ::unlink(path.c_str()) == 0 || errno == ENOENT ? open() : -1;
}

class SystemFile final : public OutputFile {
 public:
  explicit SystemFile(const std::filesystem::path& path) : path_(path), fd_(create_new(path)) {
    if (fd_ < 0) fail(path_, "create");
  }
  ~SystemFile() override { ::close(fd_); }
  SystemFile(const SystemFile&) = delete;
  SystemFile& operator=(const SystemFile&) = delete;

  void append(std::string_view bytes) override {
    while (!bytes.empty()) {
      const auto written = ::write(fd_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail(path_, "write");
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void sync() override {
    if (::fsync(fd_) != 0) fail(path_, "sync to disk");
  }

 private:
  std::filesystem::path path_;
  int fd_;
};

class SystemFiles final : public FileSystem {
 public:
  std::unique_ptr<OutputFile> create(const std::filesystem::path& file) override {
    return std::make_unique<SystemFile>(file);
  }
  void rename(const std::filesystem::path& from, const std::filesystem::path& to) override {
    if (::rename(from.c_str(), to.c_str()) != 0) fail(to, "replace");
  }
  void remove(const std::filesystem::path& file) override {
    if (::unlink(file.c_str()) != 0 && errno != ENOENT) fail(file, "remove");
  }
  void sync_directory(const std::filesystem::path& folder) override { io::sync_directory(folder); }
};

}  // namespace

std::unique_ptr<FileSystem> system_files() { return std::make_unique<SystemFiles>(); }

void replace_file(FileSystem& files, const std::filesystem::path& file, std::string_view contents) {
  const std::filesystem::path temporary = file.string() + ".tmp";
  {
    const auto out = files.create(temporary);
    out->append(contents);
    out->sync();
  }
  files.rename(temporary, file);
  files.sync_directory(file.parent_path());
}

}  // namespace dateline::io
