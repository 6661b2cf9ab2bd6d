#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "common/error.hpp"

/// Little-endian numbers in byte strings. Everything in a segment is bytes: views into a mapped file when it is read,
/// strings when it is written.
namespace dateline::encoding {

static_assert(std::endian::native == std::endian::little, "segments are mapped as they lie on disk");

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

/// Thrown where bytes cannot be what the format says; Segment adds the file's name.
class Damaged : public UnusableError {
 public:
  explicit Damaged(const std::string& what)
      : UnusableError("damaged: " + what + "; `dateline-index check` lists all damage") {}
};

/// The bytes [offset, offset + size) of a section. Throws Damaged where they are not all in it.
[[nodiscard]] inline std::string_view slice(std::string_view bytes, std::uint64_t offset, std::uint64_t size) {
  if (offset > bytes.size() || size > bytes.size() - offset) throw Damaged("an offset points outside its section");
  return bytes.substr(offset, size);
}

/// How many bits a number takes; 0 for 0.
[[nodiscard]] constexpr unsigned bit_width(std::uint64_t number) noexcept {
  return static_cast<unsigned>(std::bit_width(number));
}

/// Bytes that may be read past the end of any section: decoders load whole words.
inline constexpr std::size_t slack = 16;

}  // namespace dateline::encoding
