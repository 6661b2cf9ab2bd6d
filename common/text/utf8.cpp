#include "common/text/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace dateline::text {

void append_utf8(std::string& text, char32_t value) {
  const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  const auto continuation = [&](unsigned shift) { put(0x80 | ((value >> shift) & 0x3F)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | (value >> 6));
    continuation(0);
  } else if (value < 0x10000) {
    put(0xE0 | (value >> 12));
    continuation(6);
    continuation(0);
  } else {
    put(0xF0 | (value >> 18));
    continuation(12);
    continuation(6);
    continuation(0);
  }
}

bool is_ascii(std::string_view text) noexcept {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  std::size_t at = 0;
  for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & high_bits) != 0) return false;
  }
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_valid_utf8(std::string_view text) noexcept {
  if (is_ascii(text)) return true;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = decode(text, at);
    if (point.value == invalid_code_point) return false;
    at += point.size;
  }
  return true;
}

std::size_t cut_length(std::string_view text, std::size_t most) noexcept {
  if (text.size() <= most) return text.size();
  const auto continues = [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80; };
  std::size_t end = most;
  while (end > 0 && most - end < 3 && continues(end)) --end;
  return continues(end) ? most : end;
}

}  // namespace dateline::text
