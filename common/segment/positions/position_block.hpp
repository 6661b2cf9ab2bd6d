#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/encoding/bit_packing.hpp"
#include "common/encoding/unary.hpp"

/// The positions of one term in all its documents, in blocks of 128: gaps in Rice code, its low bits packed like
/// everything else and its high ones in unary, and beside each position the code of the form that stands there.
namespace dateline::segment {

/// Where one of the blocks begins, relative to the term's first.
struct PositionMark {
  std::uint32_t offset = 0;  ///< bytes
  std::uint8_t index = 0;    ///< number in the block
};

class PositionsWriter {
 public:
  /// Appends to `out`, which lives longer.
  explicit PositionsWriter(std::string& out) : out_(out) {}

  /// Where the next position will stand.
  [[nodiscard]] PositionMark mark() const noexcept {
    return {static_cast<std::uint32_t>(written_), static_cast<std::uint8_t>(size_)};
  }
  /// `gap`: from the position before in the same document, the first from 0. `code` is below 2^15.
  void add(std::uint32_t gap, std::uint32_t code);
  /// Ends a term; returns its bytes.
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

/// Reads the positions of one term forward.
class PositionsReader {
 public:
  /// `bytes`: those of the term. `occurrences`: how many positions it has.
  PositionsReader(std::string_view bytes, std::uint64_t occurrences)
      : bytes_(bytes), tail_(occurrences % encoding::block_size) {}

  void seek(PositionMark mark);
  void skip(std::uint64_t count);
  /// Appends the positions and codes of one document.
  void take(std::uint32_t count, std::vector<std::uint32_t>& positions, std::vector<std::uint16_t>& codes);

 private:
  /// A block that is found but not read: whoever only passes it reads its first bytes.
  struct Unread {
    std::size_t size = 0;
    unsigned low = 0;
    unsigned way = 0;
    std::string_view packed;
    std::string_view rest;
  };
  [[nodiscard]] Unread next_block() const;
  void pass(const Unread& block) noexcept;
  void load(const Unread& block);
  void skip_in_block(std::uint64_t count);

  std::string_view bytes_;
  std::size_t tail_;  ///< numbers in the last block, unless it is full
  std::uint64_t next_ = 0;
  std::size_t index_ = 0;
  std::size_t size_ = 0;
  encoding::Block low_bits_;
  unsigned low_ = 0;
  encoding::UnaryReader unary_;  ///< at index_: whoever passes numbers only counts their ones
  encoding::Block codes_;
};

}  // namespace dateline::segment
