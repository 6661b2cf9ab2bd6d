#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "common/error.hpp"

/// Little-endian numbers in byte strings, and the error for damaged bytes. A segment is read through views into a
/// mapped file and written to strings.
namespace dateline::encoding {

static_assert(std::endian::native == std::endian::little, "numbers in a mapped segment are little-endian");

/// The number at `at`, which need not be aligned. Precondition: sizeof(Number) bytes are readable.
template <typename Number>
[[nodiscard]] Number load(const char* at) noexcept {
  Number number;
  std::memcpy(&number, at, sizeof number);
  return number;
}

template <typename Number>
void append(std::string& out, Number number) {
  char bytes[sizeof number];
  std::memcpy(bytes, &number, sizeof number);
  out.append(bytes, sizeof number);
}

/// Thrown if bytes violate the format. `what` is a clause that says what is wrong; Segment prepends the file's name.
class Damaged : public UnusableError {
 public:
  explicit Damaged(const std::string& what)
      : UnusableError("damaged: " + what + "; `dateline-index check` lists all damage") {}
};

/// The bytes [offset, offset + size) of a section. Throws Damaged if the range is not within the section.
[[nodiscard]] inline std::string_view slice(std::string_view bytes, std::uint64_t offset, std::uint64_t size) {
  if (offset > bytes.size() || size > bytes.size() - offset) throw Damaged("an offset points outside its section");
  return bytes.substr(offset, size);
}

/// The number of bits of a number without leading zeros; 0 for 0.
[[nodiscard]] constexpr unsigned bit_width(std::uint64_t number) noexcept {
  return static_cast<unsigned>(std::bit_width(number));
}

/// Decoders load whole words, so they may read up to this many bytes past the end of their input. Precondition of all
/// decoders in this room: those bytes are readable. The table and footer of a segment file provide them.
inline constexpr std::size_t slack = 16;

}  // namespace dateline::encoding
