#pragma once

#include <filesystem>
#include <string_view>

namespace dateline::io {

/// A file mapped into memory, read-only. Pages are read on first access. The file may be removed while it is mapped.
/// Movable; moving keeps the address of bytes(). Its bytes may be read from several threads.
class MappedFile {
 public:
  MappedFile() = default;
  /// Throws UnusableError, which names the file and the system's reason, if the file cannot be opened or mapped or is
  /// not a regular file (see regular_file.hpp).
  explicit MappedFile(const std::filesystem::path& file);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;

  [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }

 private:
  void unmap() noexcept;

  std::string_view bytes_;
};

/// Installs a handler for SIGBUS, which the kernel sends if a mapped file was truncated after it was opened or if the
/// disk cannot read a page. The handler prints `program` and the file's name and ends the process with exit status 3.
/// `program` must outlive the process's threads. Call it once, before any other thread starts.
void end_on_unreadable_pages(const char* program);

}  // namespace dateline::io
