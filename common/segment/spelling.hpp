#pragma once

#include <string>
#include <string_view>

#include "common/index/facet.hpp"

/// The keys of a facet's dictionary: a value and one spelling of it, so that the spellings of a value follow each other
/// and an article's entry tells both. The value alone where it is spelt as it is grouped; else value, NUL, spelling.
namespace dateline::segment {

[[nodiscard]] inline std::string spelling_key(const index::FacetValue& value) {
  return value.label == value.value ? value.value : value.value + '\0' + value.label;
}

[[nodiscard]] inline std::string_view value_of(std::string_view key) noexcept { return key.substr(0, key.find('\0')); }

[[nodiscard]] inline std::string_view label_of(std::string_view key) noexcept {
  const auto end = key.find('\0');
  return end == std::string_view::npos ? key : key.substr(end + 1);
}

}  // namespace dateline::segment
