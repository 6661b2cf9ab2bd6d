#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "corpus/input/source.hpp"

namespace dateline::corpus::input {

/// A window on a source: the bytes that were read and not yet dropped, contiguous in memory. It reads only when grown,
/// so that its user bounds the memory. Not thread-safe.
class Window {
 public:
  /// Bytes after view() that may be read, with undefined content, for parsers that load whole words.
  static constexpr std::size_t padding = 64;

  explicit Window(std::unique_ptr<Source> source);

  /// From now on a ReadError is given to `report` and ends the source; grow() and grow_to() no longer throw it.
  void end_at_faults(FaultReport report) { report_ = std::move(report); }

  /// The bytes in the window. Valid until the next call of grow(), grow_to() or drop().
  [[nodiscard]] std::string_view view() const noexcept { return {buffer_.get() + begin_, end_ - begin_}; }
  /// Reads more bytes to the end of view(); false at the end of the source. Throws ReadError.
  bool grow();
  /// Grows until view() has at least `size` bytes; false if the source ends before. Throws ReadError.
  bool grow_to(std::size_t size);
  /// Removes the first `size` bytes of view(). Precondition: view() has that many.
  void drop(std::size_t size) noexcept;

  /// The line of the first byte of view(), 1-based.
  [[nodiscard]] std::uint64_t line() const noexcept { return line_; }
  /// The offset of the first byte of view() in the source.
  [[nodiscard]] std::uint64_t offset() const noexcept { return offset_; }

 private:
  void make_room();
  [[nodiscard]] std::size_t read(std::span<char> buffer);

  std::unique_ptr<Source> source_;
  FaultReport report_;
  bool ended_ = false;  ///< by a fault
  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t line_ = 1;
  std::uint64_t offset_ = 0;
};

}  // namespace dateline::corpus::input
