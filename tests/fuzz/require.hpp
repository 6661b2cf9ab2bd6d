#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/text/utf8.hpp"

/// What a fuzz target is to its driver, libFuzzer or replay.cpp.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace dateline::fuzz {

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Ends the program, saying what ought to be so and `seen`, where it is not.
inline void require(bool so, std::string_view property, std::string_view seen = "") {
  if (so) return;
  std::fprintf(stderr, "not so: %.*s: '%.*s'\n", static_cast<int>(property.size()), property.data(),
               static_cast<int>(seen.size()), seen.data());
  std::abort();
}

/// UTF-8 without control characters but newline and tab: what every text of an article is.
inline bool is_clean(std::string_view text) {
  if (!text::is_valid_utf8(text)) return false;
  bool clean = true;
  text::for_each_code_point(text, [&](text::CodePoint point, std::size_t) {
    const bool control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
    clean = clean && (!control || point.value == '\n' || point.value == '\t');
  });
  return clean;
}

/// Whether a code point of valid UTF-8 begins at byte `at`, or the text ends there.
inline bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80);
}

}  // namespace dateline::fuzz
