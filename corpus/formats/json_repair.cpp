#include "corpus/formats/json_repair.hpp"

#include <charconv>

#include "corpus/text/clean.hpp"

namespace dateline::corpus::formats {
namespace {

constexpr std::size_t unicode_escape_size = 6;  // \uXXXX

/// The code unit of the `\uXXXX` at the start of `text`; 0 if there is none.
unsigned code_unit(std::string_view text) {
  unsigned unit = 0;
  if (text.size() < unicode_escape_size || !text.starts_with("\\u")) return 0;
  const auto [end, error] = std::from_chars(text.data() + 2, text.data() + unicode_escape_size, unit, 16);
  return error == std::errc{} && end == text.data() + unicode_escape_size ? unit : 0;
}

bool is_high_surrogate(unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// Appends the escape at the start of `text` to `out`, repaired. Returns how many bytes of `text` it read.
std::size_t repair_escape(std::string_view text, std::string& out) {
  const unsigned unit = code_unit(text);
  if (is_high_surrogate(unit) && is_low_surrogate(code_unit(text.substr(unicode_escape_size)))) {
    out += text.substr(0, 2 * unicode_escape_size);
    return 2 * unicode_escape_size;
  }
  if (is_high_surrogate(unit) || is_low_surrogate(unit)) {
    out += "\\ufffd";
    return unicode_escape_size;
  }
  const bool known = text.size() > 1 && (text[1] == 'u' ? unit != 0 || text.starts_with("\\u0000")
                                                        : std::string_view("\"\\/bfnrt").find(text[1]) != text.npos);
  if (!known) return 1;
  out += text.substr(0, 2);
  return 2;
}

void repair_control(char c, std::string& out) {
  if (c == '\n') out += "\\n";
  if (c == '\r') out += "\\r";
  if (c == '\t') out += "\\t";
}

}  // namespace

std::string repaired_json(std::string_view json) {
  const std::string text = text::to_utf8(json);
  std::string out;
  out.reserve(text.size());
  bool in_string = false;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (in_string && c == '\\') {
      i += repair_escape(std::string_view(text).substr(i), out);
      continue;
    }
    if (c == '"') in_string = !in_string;
    if (in_string && static_cast<unsigned char>(c) < 0x20) {
      repair_control(c, out);
    } else {
      out += c;
    }
    ++i;
  }
  return out;
}

}  // namespace dateline::corpus::formats
