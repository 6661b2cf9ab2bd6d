#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/encoding/bit_packing.hpp"
#include "common/encoding/varint_reader.hpp"
#include "common/segment/positions/position_block.hpp"
#include "common/segment/sections/section_bytes.hpp"

/// The form codes beside positions. See FORMAT.md. All readers throw Damaged if the bytes violate the format.
namespace dateline::segment {

/// Appends `size` numbers: a packed block if there are 128, else packed numbers.
void pack_numbers(std::string& out, const encoding::Block& numbers, std::size_t size, unsigned width);
void unpack_numbers(std::string_view in, encoding::Block& numbers, std::size_t size, unsigned width) noexcept;
/// The bytes that pack_numbers appends.
[[nodiscard]] std::size_t bytes_of_numbers(std::size_t size, unsigned width) noexcept;

/// The smallest way to write the codes; ties go to the one that is decoded faster.
[[nodiscard]] unsigned best_way_of_codes(const encoding::Block& codes, std::size_t size) noexcept;
void append_codes(std::string& out, const encoding::Block& codes, std::size_t size, unsigned way);
/// The form codes of a block: the bytes behind its unary codes.
[[nodiscard]] encoding::VarintReader codes_of(const UnreadPositions& block);
void read_codes(encoding::VarintReader in, unsigned way, std::size_t size, encoding::Block& codes);

/// Reads which occurrences of a term have one of some forms: the codes alone, without the positions. Throws Damaged if
/// the bytes violate the format. Not thread-safe.
class FormOccurrences {
 public:
  /// `bytes`: the term's bytes in the positions section. `occurrences`: the number of its positions. `wanted`: for each
  /// form code, 1 if it is wanted, else 0; codes beyond are not wanted.
  FormOccurrences(const SectionBytes& bytes, std::uint64_t occurrences, std::vector<std::uint8_t> wanted);

  /// Moves past the next `count` occurrences and returns whether any has a wanted form.
  [[nodiscard]] bool take(std::uint32_t count) {
    std::uint64_t any = 0;
    while (count > 0) {
      if (index_ == size_) load();
      const auto here = count < size_ - index_ ? count : size_ - index_;
      any |= hits_in(index_, index_ + here);
      index_ += here;
      count -= here;
    }
    return any != 0;
  }

 private:
  static constexpr std::uint32_t word_bits = 64;
  using Hits = std::array<std::uint64_t, encoding::block_size / word_bits>;

  [[nodiscard]] static std::uint64_t below(std::uint32_t bit) noexcept {
    return bit >= word_bits ? ~std::uint64_t{0} : (std::uint64_t{1} << bit) - 1;
  }
  /// The hits [first, last) of the block; not 0 if there is any.
  [[nodiscard]] std::uint64_t hits_in(std::uint32_t first, std::uint32_t last) const noexcept {
    const auto high = [](std::uint32_t bit) { return bit < word_bits ? 0 : bit - word_bits; };
    return (hits_[0] & below(last) & ~below(first)) | (hits_[1] & below(high(last)) & ~below(high(first)));
  }
  void load();
  [[nodiscard]] Hits read_hits(const UnreadPositions& block) const;
  [[nodiscard]] Hits few_hits(encoding::VarintReader in, std::size_t size) const;
  [[nodiscard]] bool is_wanted(std::uint64_t code) const noexcept {
    return wanted_[code < wanted_.size() ? code : wanted_.size() - 1] != 0;
  }

  SectionBytes section_;
  std::string_view bytes_;  ///< of section_
  PageRun verified_;
  std::size_t tail_;
  std::vector<std::uint8_t> wanted_;  ///< by code; the last is not wanted, and stands for all codes beyond
  std::uint64_t next_ = 0;            ///< the offset of the next block
  std::uint32_t index_ = 0;
  std::uint32_t size_ = 0;
  Hits hits_{};
};

}  // namespace dateline::segment
