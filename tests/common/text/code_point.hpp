#pragma once

#include <string>

#include "common/text/utf8.hpp"

namespace dateline::test {

/// A code point as UTF-8.
[[nodiscard]] inline std::string utf8(char32_t c) {
  std::string text;
  text::append_utf8(text, c);
  return text;
}

}  // namespace dateline::test
