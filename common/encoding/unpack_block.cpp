#include "common/encoding/bit_packing.hpp"

// Highway compiles the part up to HWY_AFTER_NAMESPACE once for each instruction set, by including this file again.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "common/encoding/unpack_block.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <utility>

HWY_BEFORE_NAMESPACE();
namespace dateline::encoding::HWY_NAMESPACE {

namespace simd = hwy::HWY_NAMESPACE;

constexpr std::size_t lanes = 4;
constexpr std::size_t rows = block_size / lanes;

#if HWY_TARGET == HWY_SCALAR

void unpack(const char* in, unsigned width, Block& numbers) {
  for (std::size_t i = 0; i < block_size; ++i) numbers[i] = unpack_block_one(in, width, i);
}

void unpack_gaps(const char* in, unsigned width, std::uint32_t first, Block& numbers) {
  for (std::size_t i = 0; i < block_size; ++i) {
    numbers[i] = first + unpack_block_one(in, width, i);
    first = numbers[i] + 1;
  }
}

#else

// The layout has four lanes, so every instruction set decodes it with registers of 128 bits.
using Lanes = simd::FixedTag<std::uint32_t, lanes>;
using Row = simd::Vec<Lanes>;

/// Calls store(row, numbers) with the four numbers of each row of a packed block.
template <unsigned width, typename Store>
void unpack_rows(const char* in, Store store) noexcept {
  constexpr Lanes four;
  if constexpr (width == 0) {
    for (std::size_t row = 0; row < rows; ++row) store(row, simd::Zero(four));
  } else {
    const auto mask = simd::Set(four, width == 32 ? ~0U : (1U << width) - 1);
    const auto word = [&](std::size_t i) HWY_ATTR {
      return simd::BitCast(four, simd::LoadU(simd::FixedTag<std::uint8_t, 4 * lanes>(),
                                             reinterpret_cast<const std::uint8_t*>(in) + 4 * lanes * i));
    };
    auto bits = word(0);
#pragma GCC unroll 32
    for (std::size_t row = 0; row < rows; ++row) {
      const unsigned shift = row * width % 32;
      auto numbers = simd::ShiftRightSame(bits, static_cast<int>(shift));
      if (shift + width >= 32 && row + 1 < rows) {
        bits = word(row * width / 32 + 1);
        if (shift + width > 32) numbers = simd::Or(numbers, simd::ShiftLeftSame(bits, static_cast<int>(32 - shift)));
      }
      store(row, simd::And(numbers, mask));
    }
  }
}

template <unsigned width>
void unpack_numbers(const char* in, Block& numbers) noexcept {
  unpack_rows<width>(in,
                     [&](std::size_t row, Row four) HWY_ATTR { simd::StoreU(four, Lanes(), &numbers[lanes * row]); });
}

template <unsigned width>
void unpack_gaps_of(const char* in, std::uint32_t first, Block& numbers) noexcept {
  constexpr Lanes four;
  const auto one = simd::Set(four, 1);
  auto before = simd::Set(four, first - 1);
  unpack_rows<width>(in, [&](std::size_t row, Row gaps) HWY_ATTR {
    auto sums = simd::Add(gaps, one);
    sums = simd::Add(sums, simd::ShiftLeftLanes<1>(four, sums));
    sums = simd::Add(sums, simd::ShiftLeftLanes<2>(four, sums));
    sums = simd::Add(sums, before);
    before = simd::Broadcast<lanes - 1>(sums);
    simd::StoreU(sums, four, &numbers[lanes * row]);
  });
}

using Unpack = void (*)(const char*, Block&) noexcept;
using UnpackGaps = void (*)(const char*, std::uint32_t, Block&) noexcept;

template <unsigned... widths>
constexpr std::array<Unpack, sizeof...(widths)> unpackers(std::integer_sequence<unsigned, widths...> /*unused*/) {
  return {unpack_numbers<widths>...};
}

template <unsigned... widths>
constexpr std::array<UnpackGaps, sizeof...(widths)> gap_unpackers(
    std::integer_sequence<unsigned, widths...> /*unused*/) {
  return {unpack_gaps_of<widths>...};
}

void unpack(const char* in, unsigned width, Block& numbers) {
  static constexpr auto by_width = unpackers(std::make_integer_sequence<unsigned, 33>{});
  by_width[width](in, numbers);
}

void unpack_gaps(const char* in, unsigned width, std::uint32_t first, Block& numbers) {
  static constexpr auto by_width = gap_unpackers(std::make_integer_sequence<unsigned, 33>{});
  by_width[width](in, first, numbers);
}

#endif

}  // namespace dateline::encoding::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dateline::encoding {

HWY_EXPORT(unpack);
HWY_EXPORT(unpack_gaps);

void unpack_block(const char* in, unsigned width, Block& numbers) noexcept {
  HWY_DYNAMIC_DISPATCH(unpack)(in, width, numbers);
}

void unpack_ascending(const char* in, unsigned width, std::uint32_t first, Block& numbers) noexcept {
  HWY_DYNAMIC_DISPATCH(unpack_gaps)(in, width, first, numbers);
}

}  // namespace dateline::encoding
#endif
