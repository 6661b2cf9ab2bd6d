#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "corpus/input/source.hpp"

namespace dateline::corpus::input {

/// A window on a source: what was read and not yet dropped, in one piece. It holds no more than a reader lets it grow
/// to.
class Window {
 public:
  /// Readable and meaningless bytes after view(), for parsers that read in wide steps.
  static constexpr std::size_t padding = 64;

  explicit Window(std::unique_ptr<Source> source);

  /// Valid until the next call of grow().
  [[nodiscard]] std::string_view view() const noexcept { return {buffer_.get() + begin_, end_ - begin_}; }
  /// Reads more after view(); false at the end of the source. Throws ReadError.
  bool grow();
  /// Grows until view() has `size` bytes or the source ends; says whether it has them.
  bool grow_to(std::size_t size);
  /// Lets the first `size` bytes of view() go.
  void drop(std::size_t size) noexcept;

  /// 1-based line of the first byte of view().
  [[nodiscard]] std::uint64_t line() const noexcept { return line_; }
  /// Offset in the source of the first byte of view().
  [[nodiscard]] std::uint64_t offset() const noexcept { return offset_; }

 private:
  void make_room();

  std::unique_ptr<Source> source_;
  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t line_ = 1;
  std::uint64_t offset_ = 0;
};

}  // namespace dateline::corpus::input
