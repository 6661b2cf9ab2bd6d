#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/model/facet.hpp"

namespace dateline::segment {

/// Version of segments and deletions. A reader refuses any other. Version 4 added the checksums of pages and the size
/// of the largest record; version 5 lists all forms, those that equal their stem too; version 6 puts form codes behind
/// the codes of gaps, and adds the starts of dictionary blocks and the versions of articles.
inline constexpr std::uint32_t format_version = 6;

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
  page_checksums = 16,
  page_groups = 17,
};

/// Which inverted index a section belongs to: the text, a facet (facet_table has its number), the role tuples or the
/// mentioned intervals. Numbers are on disk: never change or reuse one.
using Part = std::uint32_t;
inline constexpr Part text_part = 0;
inline constexpr Part roles_part = 10;
inline constexpr Part mentions_part = 11;
[[nodiscard]] constexpr Part facet_part(Facet facet) noexcept { return row_of(facet).segment_part; }

/// The parts are 0 … part_count - 1. In memory only.
inline constexpr Part part_count = facet_count + 3;
static_assert(
    [] {
      std::array<bool, part_count> taken{};
      taken[text_part] = taken[roles_part] = taken[mentions_part] = true;
      for (const auto& row : facet_table) {
        if (row.segment_part >= part_count || taken[row.segment_part]) return false;
        taken[row.segment_part] = true;
      }
      return true;
    }(),
    "every part has one number, and none is left out");

/// The highest number of a kind that this program knows.
inline constexpr Kind last_kind = Kind::page_groups;

struct SectionName {
  Kind kind;
  Part part = text_part;
  auto operator<=>(const SectionName&) const = default;
};

/// The name of a section in the output of `check` and `info`: "postings", "column of source".
[[nodiscard]] std::string to_string(SectionName name);

}  // namespace dateline::segment
