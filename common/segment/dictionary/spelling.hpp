#pragma once

#include <string>
#include <string_view>

#include "common/model/facet.hpp"

/// Keys of a facet's dictionary. A key is a value and one spelling of it, so the spellings of a value are consecutive:
/// 1. the value alone, if the spelling equals it;
/// 2. value, NUL, if the spelling is the value with a capital at each word, as in most names;
/// 3. value, NUL, spelling otherwise.
namespace dateline::segment {

/// "John F Kerry" of "john-f-kerry", "Foreign Minister@cn" of "foreign minister@cn".
[[nodiscard]] inline std::string with_capitals(std::string_view value) {
  std::string spelling;
  bool begins = true;
  for (const char c : value) {
    const char shown = c == '-' ? ' ' : c;
    spelling += begins && shown >= 'a' && shown <= 'z' ? static_cast<char>(shown - 'a' + 'A') : shown;
    begins = shown == ' ';
  }
  return spelling;
}

[[nodiscard]] inline std::string spelling_key(const FacetValue& value) {
  if (value.label == value.value) return value.value;
  return value.value + '\0' + (value.label == with_capitals(value.value) ? std::string() : value.label);
}

[[nodiscard]] inline std::string_view value_of(std::string_view key) noexcept { return key.substr(0, key.find('\0')); }

[[nodiscard]] inline std::string label_of(std::string_view key) {
  const auto end = key.find('\0');
  if (end == std::string_view::npos) return std::string(key);
  return end + 1 == key.size() ? with_capitals(key.substr(0, end)) : std::string(key.substr(end + 1));
}

}  // namespace dateline::segment
