#pragma once

#include <cstdint>
#include <string_view>

#include "common/encoding/bytes.hpp"
#include "common/encoding/packed_array.hpp"
#include "common/segment/sections/page_checks.hpp"

/// Views of sections that verify what is read of them (PageChecks).
namespace dateline::segment {

/// The bytes of a section, or a part of them. Their pages must be verified before they are read. A view; immutable
/// after construction, safe to share between threads. The checks throw UnusableError.
class SectionBytes {
 public:
  SectionBytes() = default;
  /// Bytes that are not of a file and need no check.
  SectionBytes(std::string_view bytes) noexcept : bytes_(bytes) {}
  SectionBytes(std::string_view bytes, const PageChecks& pages) noexcept : bytes_(bytes), pages_(&pages) {}

  [[nodiscard]] bool empty() const noexcept { return bytes_.empty(); }
  [[nodiscard]] std::uint64_t size() const noexcept { return bytes_.size(); }

  /// The bytes [offset, offset + size), not verified. Throws Damaged if the range is not within these bytes.
  [[nodiscard]] SectionBytes part(std::uint64_t offset, std::uint64_t size) const {
    auto part = *this;
    part.bytes_ = encoding::slice(bytes_, offset, size);
    return part;
  }
  /// The same, verified.
  [[nodiscard]] std::string_view read(std::uint64_t offset, std::uint64_t size) const {
    return part(offset, size).read();
  }
  /// All bytes, verified.
  [[nodiscard]] std::string_view read() const {
    verify(bytes_);
    return bytes_;
  }
  /// All bytes, not verified.
  [[nodiscard]] std::string_view unread() const noexcept { return bytes_; }
  /// Precondition: `bytes` lie within these.
  void verify(std::string_view bytes) const {
    if (pages_ != nullptr) pages_->verify(bytes);
  }
  /// All pages of these bytes' file in which `bytes` lie.
  [[nodiscard]] std::string_view pages_around(std::string_view bytes) const noexcept {
    return pages_ != nullptr ? pages_->pages_around(bytes) : bytes;
  }

 private:
  std::string_view bytes_;
  const PageChecks* pages_ = nullptr;
};

/// Verifies what one reader reads of a section, and remembers the pages that it verified last: a reader that goes
/// forward in small steps pays two comparisons a step. Not thread-safe.
class PageRun {
 public:
  /// Precondition: `bytes` lie within `section`, which must be the same in all calls.
  void verify(const SectionBytes& section, std::string_view bytes) {
    if (bytes.data() >= run_.data() && bytes.data() + bytes.size() <= run_.data() + run_.size()) return;
    section.verify(bytes);
    run_ = section.pages_around(bytes);
  }

 private:
  std::string_view run_;
};

/// A packed array in a section. Reading a number verifies the pages in which it lies. Immutable after construction;
/// safe to share between threads.
class SectionArray {
 public:
  SectionArray() = default;
  /// Throws Damaged if the array does not fit the section.
  explicit SectionArray(const SectionBytes& section) : section_(section) {
    static_cast<void>(section.read(0, encoding::PackedArray::header_bytes));
    numbers_ = encoding::PackedArray(section.unread());
  }

  [[nodiscard]] std::uint64_t size() const noexcept { return numbers_.size(); }
  /// The width of each number in bits: all numbers are below 2^width().
  [[nodiscard]] unsigned width() const noexcept { return numbers_.width(); }
  /// The size of the encoded array, header included.
  [[nodiscard]] std::uint64_t bytes() const noexcept { return numbers_.bytes(); }
  /// Precondition: i < size().
  [[nodiscard]] std::uint64_t operator[](std::uint64_t i) const {
    verify(i, i + 1);
    return numbers_[i];
  }

  /// Verifies the numbers [first, last). Precondition: first <= last <= size().
  void verify(std::uint64_t first, std::uint64_t last) const { section_.verify(numbers_.bytes_of(first, last)); }
  /// Precondition: number i was verified.
  [[nodiscard]] std::uint64_t verified(std::uint64_t i) const noexcept { return numbers_[i]; }

 private:
  SectionBytes section_;
  encoding::PackedArray numbers_;
};

}  // namespace dateline::segment
