#pragma once

#include <cstdint>
#include <string_view>

#include "common/segment/sections/section.hpp"

namespace dateline::segment {

/// An entry of the table of sections. The layout is the one on disk.
struct SectionEntry {
  std::uint32_t kind;
  std::uint32_t part;
  std::uint64_t offset;
  std::uint64_t size;
  std::uint64_t checksum;  ///< xxh3 of the bytes
  std::uint32_t required;  ///< 0: a reader that does not know the kind may skip it
  std::uint32_t reserved;
};
static_assert(sizeof(SectionEntry) == 40);

[[nodiscard]] inline SectionName name_of(const SectionEntry& entry) noexcept {
  return {static_cast<Kind>(entry.kind), entry.part};
}

/// xxh3.
[[nodiscard]] std::uint64_t checksum(std::string_view bytes) noexcept;

}  // namespace dateline::segment
