#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/segment/sections/section_bytes.hpp"
#include "common/segment/sections/section_writer.hpp"

/// A section of sorted keys in blocks: the blocks, a packed array of their offsets, the offset of that array and the
/// number of keys, u64 each. What a block contains is up to the dictionary; see FORMAT.md.
namespace dateline::segment {

/// The number of bytes at the front of two keys that are the same.
[[nodiscard]] std::size_t common_prefix(std::string_view a, std::string_view b) noexcept;

/// Appends what follows the blocks.
void append_block_offsets(SectionWriter& out, const std::vector<std::uint64_t>& offsets, std::uint64_t keys);

/// A view; immutable after construction, safe to share between threads.
class KeyBlocks {
 public:
  KeyBlocks() = default;
  /// `smallest_key`: the fewest bytes that a key takes. Throws Damaged if the end of the section is damaged, or there
  /// are more keys than the section can hold.
  KeyBlocks(const SectionBytes& section, std::uint64_t keys_per_block, std::uint64_t smallest_key);

  [[nodiscard]] std::uint64_t keys() const noexcept { return keys_; }
  [[nodiscard]] std::uint64_t size() const noexcept { return offsets_.size(); }
  /// The following throw Damaged if the block lies outside the section. Precondition: number < size().
  [[nodiscard]] std::string_view block(std::uint64_t number) const;
  /// The first bytes of a block, at most `most`; what follows the block may be among them.
  [[nodiscard]] std::string_view start_of(std::uint64_t number, std::uint64_t most) const;

  /// The last block whose first key, first_key(number), is at or before `key`; 0 if none is.
  template <typename FirstKey>
  [[nodiscard]] std::uint64_t block_of(std::string_view key, FirstKey first_key) const {
    std::uint64_t low = 0;  // the first block whose first key is above `key`
    for (std::uint64_t high = size(); low < high;) {
      const auto middle = low + (high - low) / 2;
      if (first_key(middle) <= key)
        low = middle + 1;
      else
        high = middle;
    }
    return low == 0 ? 0 : low - 1;
  }

 private:
  SectionBytes bytes_;  ///< the blocks
  SectionArray offsets_;
  std::uint64_t keys_ = 0;
};

}  // namespace dateline::segment
