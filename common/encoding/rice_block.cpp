#include "common/encoding/rice_block.hpp"

// Highway compiles the part up to HWY_AFTER_NAMESPACE once for each instruction set, by including this file again.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "common/encoding/rice_block.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <cstddef>

// Not compiled again.
#ifndef DATELINE_RICE_BLOCK_TABLES
#define DATELINE_RICE_BLOCK_TABLES
namespace dateline::encoding {

constexpr std::size_t bits_of_byte = 8;

/// The 1 bits of each byte: how many there are, and the place of each from the lowest up.
struct OnesOfBytes {
  std::array<std::uint8_t, 256> counts{};
  std::array<std::array<std::uint8_t, bits_of_byte>, 256> places{};
};

constexpr OnesOfBytes ones_of_bytes() {
  OnesOfBytes ones;
  for (std::size_t byte = 0; byte < 256; ++byte)
    for (std::size_t bit = 0; bit < bits_of_byte; ++bit)
      if ((byte >> bit & 1) != 0) ones.places[byte][ones.counts[byte]++] = static_cast<std::uint8_t>(bit);
  return ones;
}

inline constexpr OnesOfBytes ones_of_byte = ones_of_bytes();

}  // namespace dateline::encoding
#endif

HWY_BEFORE_NAMESPACE();
namespace dateline::encoding::HWY_NAMESPACE {

namespace simd = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_SCALAR

void write_places(std::uint8_t byte, std::uint32_t first, std::uint32_t* ends) {
  for (std::size_t i = 0; i < bits_of_byte; ++i) ends[i] = first + ones_of_byte.places[byte][i];
}

std::uint64_t sum_up(const Ones& ends, unsigned width, Block& numbers, BlockSums& sums) {
  std::uint64_t all = 0;
  std::uint32_t low = 0;
  for (std::size_t i = 0; i < block_size; ++i) {
    const auto high = ends[i] - (i == 0 ? ~0U : ends[i - 1]) - 1;
    all |= high;
    low |= numbers[i];
    sums[i + 1] = sums[i] + (numbers[i] | high << width);
  }
  return all << width | low;
}

#else

constexpr std::size_t lanes = 4;
using Lanes = simd::FixedTag<std::uint32_t, lanes>;

void write_places(std::uint8_t byte, std::uint32_t first, std::uint32_t* ends) {
  constexpr Lanes four;
  const simd::FixedTag<std::uint8_t, lanes> bytes;
  const auto* const places = ones_of_byte.places[byte].data();
  const auto before = simd::Set(four, first);
  simd::StoreU(simd::Add(before, simd::PromoteTo(four, simd::LoadU(bytes, places))), four, ends);
  simd::StoreU(simd::Add(before, simd::PromoteTo(four, simd::LoadU(bytes, places + lanes))), four, ends + lanes);
}

std::uint64_t sum_up(const Ones& ends, unsigned width, Block& numbers, BlockSums& sums) {
  constexpr Lanes four;
  const auto one = simd::Set(four, 1);
  auto all = simd::Zero(four);
  auto low = simd::Zero(four);
  auto before = simd::Zero(four);
  auto previous = simd::Set(four, ~0U);
  for (std::size_t i = 0; i < block_size; i += lanes) {
    const auto end = simd::LoadU(four, ends.data() + i);
    const auto start = simd::CombineShiftRightBytes<(lanes - 1) * sizeof(std::uint32_t)>(four, end, previous);
    const auto high = simd::Sub(simd::Sub(end, start), one);
    previous = end;
    const auto packed = simd::LoadU(four, numbers.data() + i);
    all = simd::Or(all, high);
    low = simd::Or(low, packed);
    auto added = simd::Or(packed, simd::ShiftLeftSame(high, static_cast<int>(width)));
    added = simd::Add(added, simd::ShiftLeftLanes<1>(four, added));
    added = simd::Add(added, simd::ShiftLeftLanes<2>(four, added));
    added = simd::Add(added, before);
    before = simd::Broadcast<lanes - 1>(added);
    simd::StoreU(added, four, sums.data() + 1 + i);
  }
  std::array<std::uint32_t, lanes> highs;
  std::array<std::uint32_t, lanes> lows;
  simd::StoreU(all, four, highs.data());
  simd::StoreU(low, four, lows.data());
  return std::uint64_t{highs[0] | highs[1] | highs[2] | highs[3]} << width | (lows[0] | lows[1] | lows[2] | lows[3]);
}

#endif

bool find_ones(const char* bytes, std::size_t size, std::uint32_t first, Ones& ones) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < size && found < block_size; ++i, first += bits_of_byte) {
    const auto byte = static_cast<std::uint8_t>(bytes[i]);
    write_places(byte, first, ones.data() + found);
    found += ones_of_byte.counts[byte];
  }
  return found >= block_size;
}

}  // namespace dateline::encoding::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dateline::encoding {

HWY_EXPORT(find_ones);
HWY_EXPORT(sum_up);

namespace {

constexpr std::size_t longest = 1U << 20U;  ///< bytes of unary codes: their places fit in 32 bits

}  // namespace

bool list_ones(std::string_view bytes, std::uint32_t first, Ones& ones) noexcept {
  return HWY_DYNAMIC_DISPATCH(find_ones)(bytes.data(), bytes.size(), first, ones);
}

std::uint64_t sum_rice_block(const char* packed, unsigned width, std::string_view unary, BlockSums& sums) {
  Ones ends;
  if (!list_ones(unary.substr(0, longest), 0, ends)) throw Damaged("a block of Rice codes is truncated");
  Block numbers;
  unpack_block(packed, width, numbers);
  sums[0] = 0;
  return HWY_DYNAMIC_DISPATCH(sum_up)(ends, width, numbers, sums);
}

}  // namespace dateline::encoding
#endif
