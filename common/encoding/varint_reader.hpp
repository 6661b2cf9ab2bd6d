#pragma once

#include <cstdint>
#include <limits>
#include <string_view>

#include "common/encoding/bytes.hpp"
#include "common/encoding/varint.hpp"

namespace dateline::encoding {

/// Reads varints and byte strings from the front of a byte string. Throws Damaged if the bytes are truncated or a
/// number exceeds its type. Keeps a view. Not thread-safe.
class VarintReader {
 public:
  explicit VarintReader(std::string_view in) noexcept : at_(in.data()), end_(in.data() + in.size()) {}

  [[nodiscard]] std::uint64_t number() {
    if (at_ != end_ && static_cast<unsigned char>(*at_) < 0x80) return static_cast<unsigned char>(*at_++);
    return long_number();
  }
  /// A number of at most 32 bits.
  [[nodiscard]] std::uint32_t number32() {
    const auto value = number();
    if (value > std::numeric_limits<std::uint32_t>::max()) throw Damaged("a number is too large");
    return static_cast<std::uint32_t>(value);
  }

  /// The next `size` bytes.
  [[nodiscard]] std::string_view bytes(std::uint64_t size) {
    if (size > static_cast<std::uint64_t>(end_ - at_)) throw Damaged("a string is truncated");
    const std::string_view taken(at_, size);
    at_ += size;
    return taken;
  }

  [[nodiscard]] bool at_end() const noexcept { return at_ == end_; }
  [[nodiscard]] std::string_view rest() const noexcept { return {at_, static_cast<std::size_t>(end_ - at_)}; }

 private:
  /// Not inlined, so that number() is.
  [[gnu::noinline]] std::uint64_t long_number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && at_ != end_; shift += 7) {
      const auto byte = static_cast<unsigned char>(*at_++);
      if (shift == 63 && byte > 1) throw Damaged("a number is too large");
      value |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
      if (byte < 0x80) return value;
    }
    throw Damaged("a number is truncated");
  }

  const char* at_;
  const char* end_;
};

}  // namespace dateline::encoding
