#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// The checksums of the pages of a segment file, as the sections `page_checksums` and `page_groups` hold them: one for
/// each page, and one for each page of the section `page_checksums` itself, so that opening a large file need not read
/// all of them. Pure functions.
namespace dateline::segment {

/// The size of a page: that of a page of memory, so that verifying one touches no other.
inline constexpr std::uint64_t page_bytes = 4096;

/// The number of pages in which this many bytes lie; the last one may be shorter.
[[nodiscard]] constexpr std::uint64_t pages_of(std::uint64_t bytes) noexcept {
  return bytes / page_bytes + (bytes % page_bytes != 0 ? 1 : 0);
}

using PageChecksum = std::uint32_t;

/// The lower half of the page's xxh3.
[[nodiscard]] PageChecksum page_checksum(std::string_view page) noexcept;

/// The checksums of all pages of `bytes`, one after another.
[[nodiscard]] std::string page_checksums(std::string_view bytes);

/// Computes the same from bytes that come in pieces. Not thread-safe.
class PageHasher {
 public:
  void append(std::string_view bytes);
  /// Ends the last page and returns the checksums of all. Call once.
  [[nodiscard]] std::string finish();

 private:
  void add(std::string_view page);

  std::string checksums_;
  std::string begun_;  ///< the first bytes of a page
};

}  // namespace dateline::segment
