#pragma once

#include <filesystem>
#include <string_view>

namespace dateline::io {

/// A file in memory, as it was when it was opened: removing it meanwhile does no harm, and nothing is read before it
/// is touched.
class MappedFile {
 public:
  MappedFile() = default;
  /// Throws UnusableError naming the file and the system's reason.
  explicit MappedFile(const std::filesystem::path& file);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;

  [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }

 private:
  void unmap() noexcept;

  std::string_view bytes_;
};

/// From here on, reading a mapped file that others cut short meanwhile, or that the disk cannot give, ends the process
/// with exit status 3 and the file's name, and not with a signal.
void end_on_unreadable_pages(const char* program);

/// The same for a database of Xapian, which trusts the offsets in its files: damaged ones may lead it outside its
/// memory. Does nothing where end_on_unreadable_pages was not called.
void end_on_wild_reads(const std::filesystem::path& database);

}  // namespace dateline::io
