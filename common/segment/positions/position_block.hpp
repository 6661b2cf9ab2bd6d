#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/encoding/bit_packing.hpp"
#include "common/encoding/rice_block.hpp"
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
inline constexpr const char* position_too_large = "a position is too large";
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

/// The positions of one document, rising. A view.
class DocumentPositions {
 public:
  DocumentPositions() = default;
  /// The positions are these numbers less `base`, modulo 2^32. encoding::slack_numbers are readable behind them.
  DocumentPositions(std::span<const std::uint32_t> numbers, std::uint32_t base) noexcept
      : numbers_(numbers), base_(base) {}

  [[nodiscard]] std::size_t size() const noexcept { return numbers_.size(); }
  [[nodiscard]] std::uint32_t operator[](std::size_t i) const noexcept { return numbers_[i] - base_; }

  /// Writes the positions less `shift`, modulo 2^32. May write encoding::slack_numbers more. Usually without a branch.
  void copy(std::uint32_t shift, std::uint32_t* to) const noexcept {
    for (std::size_t done = 0; done < numbers_.size(); done += encoding::slack_numbers)
      for (std::size_t i = 0; i < encoding::slack_numbers; ++i)
        to[done + i] = numbers_.data()[done + i] - base_ - shift;
  }

 private:
  std::span<const std::uint32_t> numbers_;
  std::uint32_t base_ = 0;
};

/// Reads the positions of one term in order. Positions of a document never fall. Throws Damaged if the bytes violate
/// the format. Not thread-safe.
class PositionsReader {
 public:
  /// `bytes`: the term's bytes in the positions section. `occurrences`: the number of its positions.
  PositionsReader(const SectionBytes& bytes, std::uint64_t occurrences)
      : section_(bytes), bytes_(bytes.unread()), tail_(occurrences % encoding::block_size) {}

  /// Whether many documents of each block will be read: then blocks are decoded as a whole at once. Else only when a
  /// second document of a block is read.
  void expect_many(bool many) noexcept { many_ = many; }
  /// Moves forward; a mark before the block that was read last throws Damaged.
  void seek(PositionMark mark);
  void skip(std::uint64_t count) {
    if (decoded_ && count <= size_ - index_)
      index_ += count;
    else
      skip_far(count);
  }
  /// The positions of one document, which are the next `count`. Valid until the next call.
  [[nodiscard]] DocumentPositions take(std::uint32_t count) {
    begin_document(count);
    return decoded_ && count <= size_ - index_ ? take_decoded(count) : take_far(count);
  }
  /// Moves past the positions of one document like take(), without decoding them.
  void pass(std::uint32_t count);
  /// The form codes of the positions that were taken or passed last. Only this decodes codes. Valid until the next
  /// call.
  [[nodiscard]] std::span<const std::uint16_t> codes();

 private:
  /// With so many positions of one document, the block is decoded as a whole.
  static constexpr std::size_t many_of_document = 12;
  static constexpr std::uint64_t no_block = ~std::uint64_t{0};

  /// A block whose codes are decoded.
  struct Codes {
    std::uint64_t begin = no_block;
    std::uint64_t end = 0;
    std::size_t size = 0;
    encoding::Block codes{};
  };

  [[nodiscard]] UnreadPositions next_block();
  void pass_block(const UnreadPositions& block) noexcept;
  void load(const UnreadPositions& block);
  void skip_far(std::uint64_t count);
  void skip_in_block(std::uint64_t count);
  void begin_document(std::uint32_t count) noexcept {
    taken_block_ = index_ == size_ ? next_ : begin_;
    taken_index_ = index_ == size_ ? 0 : index_;
    taken_ = count;
  }
  DocumentPositions take_decoded(std::uint32_t count) {
    const auto base = sums_[index_];
    index_ += count;
    if (sums_[index_] - base > largest_position) throw encoding::Damaged(position_too_large);
    return {std::span<const std::uint32_t>(sums_).subspan(index_ + 1 - count, count), base};
  }
  DocumentPositions take_far(std::uint32_t count);
  void decode_block();
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
  UnreadPositions block_;
  encoding::UnaryReader unary_;  ///< at index_ until decoded_; skipping a number only requires counting its 1 bits
  bool many_ = false;
  bool visited_ = false;  ///< whether a document of the block was read
  bool whole_ = true;     ///< whether the block may be decoded as a whole
  bool decoded_ = false;  ///< whether it is: sums_ are those of its gaps
  encoding::BlockSums sums_{};

  std::uint64_t taken_block_ = 0;  ///< where the block of the first position taken last begins
  std::size_t taken_index_ = 0;    ///< and its index there
  std::uint32_t taken_ = 0;        ///< the number of positions taken last
  std::vector<std::uint32_t> positions_;
  std::vector<std::uint16_t> taken_codes_;
  Codes codes_;
};

}  // namespace dateline::segment
