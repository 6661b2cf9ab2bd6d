#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/encoding/bytes.hpp"

/// Unary codes: the number n is n zero bits and a one bit, filled from the lowest bit of each byte up.
namespace dateline::encoding {

/// Appends (number >> low) for each number, and pads the last byte with zero bits.
void append_unary(std::string& out, std::span<const std::uint32_t> numbers, unsigned low);

/// Reads unary codes from the front of a byte string. Throws Damaged at the end of the bytes. Loads whole words: see
/// `slack`. Not thread-safe.
class UnaryReader {
 public:
  UnaryReader() = default;
  explicit UnaryReader(std::string_view in) noexcept : at_(in.data()), end_(in.size() * 8) {}

  [[nodiscard]] std::uint32_t next() {
    std::uint32_t zeros = 0;
    while (true) {
      const auto word = word_here();
      if (word != 0) {
        const auto more = static_cast<unsigned>(std::countr_zero(word));
        bit_ += more + 1;
        return zeros + more;
      }
      zeros += pass_word();
    }
  }

  /// Reads `count` numbers, like as many calls of next(), and calls visit(number) with each.
  template <typename Visit>
  void next(std::size_t count, Visit visit) {
    std::uint32_t zeros = 0;  // of the next number, in words that were passed
    while (count > 0) {
      auto word = word_here();
      if (word == 0) {
        zeros += pass_word();
        continue;
      }
      unsigned begin = 0;  // of the next number, in the word
      for (; word != 0 && count > 0; word &= word - 1, --count) {
        const auto one = static_cast<unsigned>(std::countr_zero(word));
        visit(zeros + one - begin);
        zeros = 0;
        begin = one + 1;
      }
      bit_ += begin;
    }
  }

  /// Skips `count` numbers by counting 1 bits.
  void skip(std::uint64_t count);

  /// Whether the last number ends behind the bytes, which next() and skip() notice only at the number after it.
  [[nodiscard]] bool overran() const noexcept { return bit_ > end_; }
  /// The number of bytes read so far, the current one included.
  [[nodiscard]] std::uint64_t bytes() const noexcept { return (bit_ + 7) / 8; }

 private:
  [[nodiscard]] std::uint64_t word_here() const {
    if (bit_ >= end_) throw Damaged("a block of positions is truncated");
    return load<std::uint64_t>(at_ + bit_ / 8) >> bit_ % 8;
  }
  unsigned pass_word() noexcept {
    const auto bits = 64 - static_cast<unsigned>(bit_ % 8);
    bit_ += bits;
    return bits;
  }

  const char* at_ = nullptr;
  std::uint64_t bit_ = 0;
  std::uint64_t end_ = 0;
};

}  // namespace dateline::encoding
