#include "common/io/mapped_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "common/error.hpp"
#include "common/io/regular_file.hpp"

namespace dateline::io {

namespace {

using namespace std::string_view_literals;

[[noreturn]] void fail(const std::filesystem::path& file, int reason) {
  throw UnusableError(fmt::format("{}: cannot read: {}", file.string(), std::strerror(reason)));
}

/// A mapped file as the signal handler needs it: at a fixed address and readable without locks.
struct Mapping {
  std::atomic<const char*> begin = nullptr;  ///< null if the place is free
  std::size_t size = 0;
  std::array<char, 512> name{};
};
constexpr std::size_t most_named_mappings = 256;  // further files are not named in the message

std::array<Mapping, most_named_mappings>& mappings() {
  static std::array<Mapping, most_named_mappings> all;
  return all;
}

/// The value of `begin` while a place is reserved but not filled in yet.
const char* const taken = reinterpret_cast<const char*>(1);

void remember(const std::filesystem::path& file, std::string_view bytes) {
  for (auto& mapping : mappings()) {
    const char* free = nullptr;
    if (!mapping.begin.compare_exchange_strong(free, taken)) continue;
    mapping.size = bytes.size();
    mapping.name.fill('\0');
    file.string().copy(mapping.name.data(), mapping.name.size() - 1);
    mapping.begin = bytes.data();
    return;
  }
}

void forget(const char* begin) noexcept {
  for (auto& mapping : mappings())
    if (mapping.begin == begin) mapping.begin = nullptr;
}

const char* program_name = nullptr;

void tell(std::string_view text) noexcept {
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

[[noreturn]] void end_process(std::string_view file, std::string_view why) noexcept {
  for (const auto text : {std::string_view(program_name), ": "sv, file, ": "sv, why,
                          "; run `dateline-index check` to see what is damaged\n"sv})
    tell(text);
  ::_exit(static_cast<int>(Exit::unusable));
}

void end_for_page(int /*signal*/, siginfo_t* info, void* /*context*/) {
  const auto* const address = static_cast<const char*>(info->si_addr);
  std::string_view file = "a file of the index";
  for (const auto& mapping : mappings()) {
    const auto* const begin = mapping.begin.load();
    if (begin > taken && begin <= address && address < begin + mapping.size) file = mapping.name.data();
  }
  end_process(file, "cannot be read: it was truncated, or the disk is failing");
}

}  // namespace

void end_on_unreadable_pages(const char* program) {
  program_name = program;
  static_cast<void>(mappings());
  struct sigaction action {};
  action.sa_sigaction = end_for_page;
  action.sa_flags = SA_SIGINFO;
  ::sigaction(SIGBUS, &action, nullptr);
}

MappedFile::MappedFile(const std::filesystem::path& file) {
  const auto opened = open_regular(file, O_RDONLY);
  struct stat status {};
  if (::fstat(opened.number(), &status) != 0) fail(file, errno);
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size == 0) return;
  void* const address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, opened.number(), 0);
  if (address == MAP_FAILED) fail(file, errno);
  bytes_ = {static_cast<const char*>(address), size};
  remember(file, bytes_);
}

MappedFile::~MappedFile() { unmap(); }

void MappedFile::unmap() noexcept {
  if (bytes_.empty()) return;
  forget(bytes_.data());
  ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  return *this;
}

}  // namespace dateline::io
