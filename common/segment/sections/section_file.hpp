#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "common/io/mapped_file.hpp"
#include "common/segment/sections/page_checks.hpp"
#include "common/segment/sections/section_bytes.hpp"
#include "common/segment/sections/section_entry.hpp"

namespace dateline::segment {

inline constexpr std::string_view head_magic = "DLSEALED";
inline constexpr std::string_view foot_magic = "DLSEALEX";

/// The end of a segment file. The layout is the one on disk.
struct Footer {
  std::uint64_t table_offset;
  std::uint64_t section_count;
  std::uint64_t file_size;
  std::uint64_t checksum;  ///< xxh3 of the first 16 bytes of the file, the table, and this up to here
  char magic[8];
};
static_assert(sizeof(Footer) == 40);

/// The checksum that stands in a footer.
[[nodiscard]] std::uint64_t table_checksum(std::string_view head, std::string_view table, Footer footer) noexcept;

/// A mapped segment file and its named sections. Opening verifies everything but the contents of sections; their pages
/// are verified when they are read. Immutable after construction; safe to share between threads.
class SectionFile {
 public:
  /// Throws UnusableError, which names the file, if it is not a segment, has another version, is truncated, has a
  /// damaged table, or needs a section that this program does not know.
  explicit SectionFile(const std::filesystem::path& file);

  /// The bytes of a section; empty if the file has none. At least `slack` bytes after them are readable. Valid while
  /// the file, or one moved from it, exists.
  [[nodiscard]] SectionBytes section(Kind kind, Part part = text_part) const noexcept;
  [[nodiscard]] const std::vector<SectionEntry>& entries() const noexcept { return entries_; }

  /// The sections whose bytes are not what was written. Reads the whole file.
  [[nodiscard]] std::vector<SectionName> damaged_sections() const;

  /// Whether what lies between the sections is as it was written: zeros.
  [[nodiscard]] bool is_padded_right() const;
  /// Identifies the file: it covers the checksums of all sections.
  [[nodiscard]] std::uint64_t checksum() const noexcept { return checksum_; }

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
  [[nodiscard]] std::uint64_t size() const noexcept { return file_.bytes().size(); }

 private:
  std::filesystem::path path_;
  io::MappedFile file_;
  std::vector<SectionEntry> entries_;
  std::unique_ptr<PageChecks> pages_;
  std::uint64_t table_offset_ = 0;
  std::uint64_t checksum_ = 0;
};

}  // namespace dateline::segment
