#include "common/io/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "common/error.hpp"
#include "common/io/file_system.hpp"
#include "common/io/regular_file.hpp"

namespace dateline::io {

namespace {

[[noreturn]] void fail(const std::filesystem::path& file, std::string_view doing) {
  throw UnusableError(fmt::format("{}: cannot {}: {}", file.string(), doing, std::strerror(errno)));
}

}  // namespace

std::string read_descriptor(int descriptor, const std::string& name, std::uint64_t most_bytes) {
  std::string contents;
  while (true) {
    char buffer[1 << 16];
    const auto got = ::read(descriptor, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(name, "read");
    if (got == 0) return contents;
    contents.append(buffer, static_cast<std::size_t>(got));
    if (contents.size() > most_bytes) throw UnusableError(fmt::format("{}: has more than {} bytes", name, most_bytes));
  }
}

std::string read_file(const std::filesystem::path& file, std::uint64_t most_bytes) {
  const Descriptor in(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (in.number() < 0) fail(file, "open");
  return read_descriptor(in.number(), file.string(), most_bytes);
}

void replace_file(const std::filesystem::path& file, std::string_view contents) {
  replace_file(*system_files(), file, contents);
}

void sync_directory(const std::filesystem::path& folder) {
  const Descriptor opened(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.number() < 0) fail(folder, "open");
  if (::fsync(opened.number()) != 0) fail(folder, "sync to disk");
}

}  // namespace dateline::io
