#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "common/segment/sections/page_table.hpp"
#include "common/segment/sections/section_entry.hpp"

namespace dateline::segment {

/// Verifies the pages of a mapped segment file when they are first read: the first verify() of a page hashes it, later
/// ones look up a bit. Safe to share between threads, which may hash the same page twice. Throws UnusableError, which
/// names the file and the section, if a page is not what was written.
class PageChecks {
 public:
  /// The file's bytes and its table of sections. The checks keep views of both. Throws UnusableError if the sections of
  /// page checksums are missing or do not fit the file, or if the checksums of the groups are damaged.
  PageChecks(const std::filesystem::path& file, std::string_view bytes, const std::vector<SectionEntry>& entries);

  /// Precondition: `bytes` lie within the file.
  void verify(std::string_view bytes) const {
    if (bytes.empty()) return;
    const auto at = static_cast<std::uint64_t>(bytes.data() - file_.data());
    const auto last = (at + bytes.size() - 1) / page_bytes;
    for (auto page = at / page_bytes; page <= last; ++page)
      if (!is_marked(verified_, page)) verify_page(page);
  }

  /// The whole pages in which `bytes` lie, except that nothing ends behind the last section.
  [[nodiscard]] std::string_view pages_around(std::string_view bytes) const noexcept;

  /// Whether all page checksums are those of their pages. Reads the whole file.
  [[nodiscard]] bool are_right() const;

 private:
  using Marks = std::unique_ptr<std::atomic<std::uint64_t>[]>;

  static bool is_marked(const Marks& marks, std::uint64_t i) noexcept {
    return (marks[i / 64].load(std::memory_order_relaxed) >> i % 64 & 1) != 0;
  }
  static void mark(const Marks& marks, std::uint64_t i) noexcept {
    marks[i / 64].fetch_or(std::uint64_t{1} << i % 64, std::memory_order_relaxed);
  }
  [[nodiscard]] std::string_view section_of(Kind kind) const;
  void verify_page(std::uint64_t page) const;
  void verify_group(std::uint64_t group) const;
  [[noreturn]] void refuse(std::string_view what) const;
  [[nodiscard]] std::string damaged_part(std::string_view page) const;

  std::filesystem::path path_;
  std::string_view file_;
  std::vector<SectionEntry> entries_;
  std::string_view pages_;      ///< what the page checksums cover: the file up to their own section
  std::string_view checksums_;  ///< of the pages
  std::string_view groups_;     ///< the checksums of the pages of checksums_
  Marks verified_;
  Marks verified_groups_;
};

}  // namespace dateline::segment
