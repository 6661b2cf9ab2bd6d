#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "common/io/file_system.hpp"
#include "common/segment/sections/section.hpp"

namespace dateline::segment {

/// A section while it is written: in memory up to 1 MiB, then in a temporary file. Throws UnusableError if writing
/// fails. Not thread-safe; different sections of a file may be written by different threads.
class SectionWriter {
 public:
  SectionWriter(io::FileSystem& files, std::filesystem::path spill);
  ~SectionWriter();
  SectionWriter(const SectionWriter&) = delete;
  SectionWriter& operator=(const SectionWriter&) = delete;

  void append(std::string_view bytes);
  [[nodiscard]] std::uint64_t size() const noexcept { return spilled_ + buffer_.size(); }

  /// Passes the whole section to `out`, piece by piece, and returns its checksum. Ends the writing.
  std::uint64_t move_to(const std::function<void(std::string_view)>& out);

 private:
  void spill();

  io::FileSystem& files_;
  std::filesystem::path path_;
  std::unique_ptr<io::OutputFile> file_;
  std::string buffer_;
  std::uint64_t spilled_ = 0;
};

/// Writes a segment file. Sections grow independently; finish() concatenates them.
class SectionFileWriter {
 public:
  SectionFileWriter(io::FileSystem& files, std::filesystem::path file);

  /// The section with this name, created on first use. Not thread-safe.
  [[nodiscard]] SectionWriter& section(Kind kind, Part part = text_part);

  /// Writes the file whole and syncs it; empty sections are left out. Returns its checksum (SectionFile::checksum).
  std::uint64_t finish();

 private:
  io::FileSystem& files_;
  std::filesystem::path path_;
  std::map<SectionName, std::unique_ptr<SectionWriter>> sections_;
};

}  // namespace dateline::segment
