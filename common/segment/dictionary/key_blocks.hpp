#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/segment/sections/section_bytes.hpp"
#include "common/segment/sections/section_writer.hpp"

/// A section of sorted keys in blocks: the blocks, a packed array of their offsets, the start of the first key of each,
/// the offset of the array and the number of keys, u64 each. What a block contains is up to the dictionary; see
/// FORMAT.md.
namespace dateline::segment {

/// The number of bytes at the front of two keys that are the same.
[[nodiscard]] std::size_t common_prefix(std::string_view a, std::string_view b) noexcept;

/// The first eight bytes of a key, as a number that compares like them. Zeros follow a shorter key.
[[nodiscard]] std::uint64_t key_start(std::string_view key) noexcept;

/// Collects what follows the blocks while they are written.
class KeyBlocksWriter {
 public:
  /// A block begins at this offset of the section with this key.
  void add(std::uint64_t offset, std::string_view first_key);
  /// `keys`: their number in all blocks.
  void finish(SectionWriter& out, std::uint64_t keys) const;

 private:
  std::vector<std::uint64_t> offsets_;
  std::vector<std::uint64_t> starts_;
};

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
  /// The key_start of a block's first key.
  [[nodiscard]] std::uint64_t first_start(std::uint64_t number) const {
    return encoding::load<std::uint64_t>(starts_.read(number * sizeof(std::uint64_t), sizeof(std::uint64_t)).data());
  }

  /// The last block whose first key, first_key(number), is at or before `key`; 0 if none is.
  template <typename FirstKey>
  [[nodiscard]] std::uint64_t block_of(std::string_view key, FirstKey first_key) const {
    const auto start = key_start(key);
    auto above = first_of(0, size(), [&](std::uint64_t number) { return first_start(number) >= start; });
    // Only blocks whose first keys have the same start are compared by these keys.
    if (above < size() && first_start(above) == start) {
      const auto end = first_of(above, size(), [&](std::uint64_t number) { return first_start(number) > start; });
      above = first_of(above, end, [&](std::uint64_t number) { return first_key(number) > key; });
    }
    return above == 0 ? 0 : above - 1;
  }

 private:
  /// The first number of [low, high) for which is_behind() is true; `high` if there is none.
  template <typename IsBehind>
  static std::uint64_t first_of(std::uint64_t low, std::uint64_t high, IsBehind is_behind) {
    while (low < high) {
      const auto middle = low + (high - low) / 2;
      if (is_behind(middle))
        high = middle;
      else
        low = middle + 1;
    }
    return low;
  }

  SectionBytes bytes_;  ///< the blocks
  SectionArray offsets_;
  SectionBytes starts_;
  std::uint64_t keys_ = 0;
};

}  // namespace dateline::segment
