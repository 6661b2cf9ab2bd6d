#pragma once

#include <array>
#include <cstdint>
#include <span>
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
  std::string_view rest;    ///< the rest of the gaps, then form codes
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
  /// The positions of one document, which are the next `count`. Valid until the next call.
  [[nodiscard]] std::span<const std::uint32_t> take(std::uint32_t count);
  /// The form codes of the positions that were taken last. Only this decodes codes. Valid until the next call.
  [[nodiscard]] std::span<const std::uint16_t> codes();

 private:
  /// With this many positions of a block, all its low bits are unpacked instead of one at a time.
  static constexpr std::size_t many = 12;
  static constexpr std::uint64_t no_block = ~std::uint64_t{0};

  /// A block whose codes are decoded.
  struct Codes {
    std::uint64_t begin = no_block;
    std::uint64_t end = 0;
    std::size_t size = 0;
    encoding::Block codes{};
  };

  [[nodiscard]] UnreadPositions next_block();
  void pass(const UnreadPositions& block) noexcept;
  void load(const UnreadPositions& block);
  void skip_in_block(std::uint64_t count);
  /// Writes `count` positions of the current block and returns the last; `position` is the one before them.
  std::uint64_t take_here(std::size_t count, std::uint64_t position, std::uint32_t* positions);
  [[nodiscard]] std::uint32_t low_bits_of(std::size_t i) const noexcept;
  void load_codes(std::uint64_t begin);

  SectionBytes section_;
  std::string_view bytes_;  ///< of section_
  PageRun verified_;
  std::size_t tail_;         ///< numbers in the last block, unless it is full
  std::uint64_t begin_ = 0;  ///< of the block that was read last
  std::uint64_t next_ = 0;
  std::size_t index_ = 0;
  std::size_t size_ = 0;
  unsigned low_ = 0;
  std::string_view packed_;   ///< low bits of the block
  std::size_t read_here_ = 0;  ///< positions of the block that were taken
  bool unpacked_ = false;      ///< whether low_bits_ are those of the block
  encoding::Block low_bits_{};
  encoding::UnaryReader unary_;  ///< at index_; skipping a number only requires counting its 1 bits

  std::vector<std::uint32_t> positions_;  ///< those taken last are at its front
  std::uint32_t taken_ = 0;               ///< the number of those
  std::uint64_t taken_block_ = 0;         ///< where the block of the first of them begins
  std::size_t taken_index_ = 0;           ///< and its index there
  std::vector<std::uint16_t> taken_codes_;
  Codes codes_;
};

}  // namespace dateline::segment
