#pragma once

#include <string>
#include <string_view>

#include "common/model/facet.hpp"

/// The keys of a facet's dictionary: a value and one spelling of it, so that the spellings of a value follow each other
/// and an article's entry tells both. The value alone where it is spelt as it is grouped; value, NUL where every word
/// of it has a capital, as most names have; else value, NUL, spelling.
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
