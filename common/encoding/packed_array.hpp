#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/encoding/bit_packing.hpp"
#include "common/encoding/bytes.hpp"

namespace dateline::encoding {

/// An array of unsigned numbers of equal width with random access: u64 count, u8 width in bits (at most 56), then the
/// packed numbers. A view of the bytes. Immutable after construction; safe to share between threads.
class PackedArray {
 public:
  static constexpr std::size_t header_bytes = 9;

  PackedArray() = default;
  /// Throws Damaged if the width is above 56 or the bytes are too few for the count.
  explicit PackedArray(std::string_view bytes) {
    const auto head = slice(bytes, 0, header_bytes);
    count_ = load<std::uint64_t>(head.data());
    width_ = static_cast<unsigned char>(head[8]);
    if (width_ > 56 || (width_ > 0 && count_ > bytes.size() * 8)) throw Damaged("a packed array is truncated");
    numbers_ = slice(bytes, header_bytes, packed_bytes(count_, width_)).data();
  }

  [[nodiscard]] std::uint64_t size() const noexcept { return count_; }
  /// The width of each number in bits: all numbers are below 2^width().
  [[nodiscard]] unsigned width() const noexcept { return width_; }
  /// The size of the encoded array, header included.
  [[nodiscard]] std::uint64_t bytes() const noexcept { return header_bytes + packed_bytes(count_, width_); }
  /// Precondition: i < size(). Loads whole words: see `slack`.
  [[nodiscard]] std::uint64_t operator[](std::uint64_t i) const noexcept { return unpack_one(numbers_, width_, i); }

  /// The bytes in which the numbers [first, last) lie. Precondition: first <= last <= size().
  [[nodiscard]] std::string_view bytes_of(std::uint64_t first, std::uint64_t last) const noexcept {
    const auto begin = first * width_ / 8;
    return {numbers_ + begin, packed_bytes(last, width_) - begin};
  }

  /// Appends the encoding of `numbers`, a vector of u32 or u64. The width is that of the largest number, which must be
  /// below 2^56.
  template <typename Numbers>
  static void append(std::string& out, const Numbers& numbers) {
    const auto largest = numbers.empty() ? 0 : *std::max_element(numbers.begin(), numbers.end());
    const auto width = bit_width(largest);
    encoding::append<std::uint64_t>(out, numbers.size());
    out.push_back(static_cast<char>(width));
    pack(out, std::span(numbers), width);
  }

 private:
  std::uint64_t count_ = 0;
  unsigned width_ = 0;
  const char* numbers_ = nullptr;
};

}  // namespace dateline::encoding
