#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/encoding/bytes.hpp"
#include "common/segment/positions/position_block.hpp"
#include "common/segment/postings/bounds.hpp"
#include "common/segment/sections/section_bytes.hpp"

/// Skip entries: what is known about each block of a posting list without reading it. A list of 128 postings or more
/// has an entry for each block and for its tail, stored as five arrays: last documents, bounds, ends, position offsets
/// and position indexes.
namespace dateline::segment {

struct SkipEntry {
  std::uint32_t last = 0;  ///< last document of the block
  std::uint32_t end = 0;   ///< offset of the block's end, from the start of the list
  PositionMark positions;  ///< first position of the block's first document
  Bounds bounds{};
};

inline constexpr std::size_t skip_entry_bytes = 4 + sizeof(Bounds) + 4 + 4 + 1;

inline void append_skips(std::string& out, const std::vector<SkipEntry>& entries) {
  for (const auto& entry : entries) encoding::append(out, entry.last);
  for (const auto& entry : entries) encoding::append(out, entry.bounds);
  for (const auto& entry : entries) encoding::append(out, entry.end);
  for (const auto& entry : entries) encoding::append(out, entry.positions.offset);
  for (const auto& entry : entries) encoding::append(out, entry.positions.index);
}

/// Reads the skip entries of one list. A view; immutable after construction, safe to share between threads.
class Skips {
 public:
  Skips() = default;
  /// `first`: the number of entries of other lists before these. Throws Damaged if they are not all in the section.
  Skips(const SectionBytes& section, std::uint64_t first, std::uint64_t count) : count_(count) {
    const auto entries = section.size() / skip_entry_bytes;
    if (first > entries || count > entries - first)
      throw encoding::Damaged("a posting list's skip entries lie outside their section");
    if (count > 0) at_ = section.read(first * skip_entry_bytes, count * skip_entry_bytes).data();
  }

  [[nodiscard]] std::uint64_t size() const noexcept { return count_; }
  [[nodiscard]] std::uint32_t last(std::uint64_t i) const noexcept {
    return encoding::load<std::uint32_t>(at_ + 4 * i);
  }
  [[nodiscard]] Bounds bounds(std::uint64_t i) const noexcept {
    return encoding::load<Bounds>(at_ + 4 * count_ + sizeof(Bounds) * i);
  }
  [[nodiscard]] std::uint32_t end(std::uint64_t i) const noexcept {
    return encoding::load<std::uint32_t>(at_ + 12 * count_ + 4 * i);
  }
  [[nodiscard]] PositionMark positions(std::uint64_t i) const noexcept {
    return {encoding::load<std::uint32_t>(at_ + 16 * count_ + 4 * i),
            encoding::load<std::uint8_t>(at_ + 20 * count_ + i)};
  }

  /// The first entry from `from` on whose last document is at or after `document`; size() if there is none.
  [[nodiscard]] std::uint64_t find(std::uint32_t document, std::uint64_t from) const noexcept {
    // Galloping search, because the entry is usually near.
    std::uint64_t step = 1;
    auto low = from;
    while (low + step < count_ && last(low + step - 1) < document) {
      low += step;
      step *= 2;
    }
    auto high = low + step < count_ ? low + step : count_;
    while (low < high) {
      const auto middle = low + (high - low) / 2;
      if (last(middle) < document)
        low = middle + 1;
      else
        high = middle;
    }
    return low;
  }

 private:
  const char* at_ = nullptr;
  std::uint64_t count_ = 0;
};

}  // namespace dateline::segment
