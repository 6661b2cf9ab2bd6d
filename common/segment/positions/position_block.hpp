#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/encoding/bit_packing.hpp"
#include "common/encoding/unary.hpp"
#include "common/segment/sections/section_bytes.hpp"

/// The positions of one term in all its documents, in blocks of 128. Gaps are Rice-coded: the low bits are packed, the
/// high bits are unary. Each position has the code of its surface form. See FORMAT.md.
namespace dateline::segment {

/// No position is larger: an article has at most 64 MB, and each position stands for a byte at least. This keeps the
/// arithmetic of positions within 32 bits.
inline constexpr std::uint32_t largest_position = (1U << 27U) - 1;

/// A place among the positions of a term.
struct PositionMark {
  std::uint32_t offset = 0;  ///< of the position block, in bytes from the term's first
  std::uint8_t index = 0;    ///< index in that block; 128 is the first of the next
};

/// A block whose first bytes were read. Skipping a block does not decode the rest.
struct UnreadPositions {
  std::size_t size = 0;
  unsigned low = 0;         ///< packed bits of a gap
  unsigned way = 0;         ///< how the form codes are written
  std::string_view packed;  ///< low bits of the gaps
  std::string_view rest;    ///< form codes, then the rest of the gaps
};
inline constexpr std::size_t most_head_bytes = 1 + 10;  ///< a block's first byte, and its size as a varint
inline constexpr const char* too_few_positions = "a term has fewer positions than occurrences";

/// Reads the head of the block at the front of `bytes`; only its first most_head_bytes need be verified. `tail`: the
/// numbers in the term's last block, 0 if it is full. Throws Damaged if the block is truncated.
[[nodiscard]] UnreadPositions read_position_head(std::string_view bytes, std::size_t tail);

class PositionsWriter {
 public:
  /// Appends to `out`. Precondition: `out` outlives the writer.
  explicit PositionsWriter(std::string& out) : out_(out) {}

  /// Bytes of the term's positions that are written.
  [[nodiscard]] std::uint64_t written() const noexcept { return written_; }
  /// The place of the next position. Precondition: written() is below 2^32.
  [[nodiscard]] PositionMark mark() const noexcept {
    return {static_cast<std::uint32_t>(written_), static_cast<std::uint8_t>(size_)};
  }
  /// `gap`: difference to the position before in the same document; for the first, the position itself. Precondition:
  /// code < 2^15.
  void add(std::uint32_t gap, std::uint32_t code);
  /// Ends a term and returns the size of its positions in bytes.
  std::uint64_t finish();
  /// Ends a term of at most 128 positions without writing them.
  void discard() noexcept { size_ = 0; }

 private:
  void flush(bool last);

  std::string& out_;
  std::string rest_;
  encoding::Block gaps_{};
  encoding::Block codes_{};
  std::size_t size_ = 0;
  std::uint64_t written_ = 0;
};

/// Reads the positions of one term in order. Positions of a document never fall. Throws Damaged if the bytes violate
/// the format. Not thread-safe.
class PositionsReader {
 public:
  /// `bytes`: the term's bytes in the positions section. `occurrences`: the number of its positions.
  PositionsReader(const SectionBytes& bytes, std::uint64_t occurrences)
      : section_(bytes), bytes_(bytes.unread()), tail_(occurrences % encoding::block_size) {}

  /// Moves forward; a mark before the block that was read last throws Damaged.
  void seek(PositionMark mark);
  void skip(std::uint64_t count);
  /// Appends the positions and codes of one document.
  void take(std::uint32_t count, std::vector<std::uint32_t>& positions, std::vector<std::uint16_t>& codes);

 private:
  [[nodiscard]] UnreadPositions next_block();
  void pass(const UnreadPositions& block) noexcept;
  void load(const UnreadPositions& block);
  void skip_in_block(std::uint64_t count);
  /// Appends `count` positions of the current block; `position` is the one before them.
  void take_here(std::size_t count, std::uint64_t& position, std::vector<std::uint32_t>& positions,
                 std::vector<std::uint16_t>& codes);

  SectionBytes section_;
  std::string_view bytes_;  ///< of section_
  PageRun verified_;
  std::size_t tail_;         ///< numbers in the last block, unless it is full
  std::uint64_t begin_ = 0;  ///< of the block that was read last
  std::uint64_t next_ = 0;
  std::size_t index_ = 0;
  std::size_t size_ = 0;
  encoding::Block low_bits_;
  unsigned low_ = 0;
  encoding::UnaryReader unary_;  ///< at index_; skipping a number only requires counting its 1 bits
  encoding::Block codes_;
};

}  // namespace dateline::segment
