#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/model/facet.hpp"

namespace dateline::segment {

inline constexpr std::uint32_t format_version = 2;

/// What a section holds. Numbers are on disk: never reuse one.
enum class Kind : std::uint32_t {
  meta = 1,
  lengths = 2,
  title_ends = 3,
  days = 4,
  instants = 5,
  ids = 6,
  store_dictionaries = 7,
  store_offsets = 8,
  store_frames = 9,
  dictionary = 10,
  postings = 11,
  skips = 12,
  positions = 13,
  forms = 14,
  column = 15,
};

/// Which inverted index a section is of: 0 the text, 1 … 9 the facets, then the role tuples and mentioned intervals.
using Part = std::uint32_t;
inline constexpr Part text_part = 0;
[[nodiscard]] constexpr Part facet_part(Facet facet) noexcept { return 1 + static_cast<Part>(facet); }
inline constexpr Part roles_part = 1 + static_cast<Part>(facet_count);
inline constexpr Part mentions_part = roles_part + 1;
inline constexpr Part part_count = mentions_part + 1;

struct SectionName {
  Kind kind;
  Part part = text_part;
  auto operator<=>(const SectionName&) const = default;
};

/// "postings", "column of source": as `check` and `info` call a section.
[[nodiscard]] std::string to_string(SectionName name);

}  // namespace dateline::segment
