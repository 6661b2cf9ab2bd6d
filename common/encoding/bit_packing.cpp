#include "common/encoding/bit_packing.hpp"

#include <utility>

#include "common/encoding/bytes.hpp"

namespace dateline::encoding {

namespace {

constexpr std::size_t lanes = 4;
constexpr std::size_t rows = block_size / lanes;

template <unsigned width>
void unpack_rows(const char* in, Block& numbers) noexcept {
  constexpr std::uint32_t mask = width == 32 ? ~0U : (1U << width) - 1;
  std::array<std::uint32_t, width * lanes> words;
  std::memcpy(words.data(), in, sizeof words);
#pragma GCC unroll 32
  for (std::size_t row = 0; row < rows; ++row) {
    const std::size_t bit = row * width;
    const std::size_t word = bit / 32;
    const unsigned shift = bit % 32;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      auto number = words[word * lanes + lane] >> shift;
      if (shift + width > 32) number |= words[(word + 1) * lanes + lane] << (32 - shift);
      numbers[row * lanes + lane] = number & mask;
    }
  }
}

template <>
void unpack_rows<0>(const char* /*in*/, Block& numbers) noexcept {
  numbers.fill(0);
}

using Unpack = void (*)(const char*, Block&) noexcept;

template <unsigned... widths>
constexpr std::array<Unpack, sizeof...(widths)> unpackers(std::integer_sequence<unsigned, widths...> /*unused*/) {
  return {unpack_rows<widths>...};
}

template <typename Number>
void pack_numbers(std::string& out, std::span<const Number> numbers, unsigned width) {
  if (width == 0) return;
  std::uint64_t bits = 0;
  unsigned held = 0;
  for (const auto number : numbers) {
    bits |= std::uint64_t{number} << held;
    for (held += width; held >= 8; held -= 8, bits >>= 8) out.push_back(static_cast<char>(bits));
  }
  if (held > 0) out.push_back(static_cast<char>(bits));
}

}  // namespace

void pack_block(std::string& out, const Block& numbers, unsigned width) {
  std::array<std::uint32_t, 32 * lanes> words{};
  for (std::size_t i = 0; i < block_size && width > 0; ++i) {
    const std::size_t bit = i / lanes * width;
    const std::size_t word = bit / 32 * lanes + i % lanes;
    const unsigned shift = bit % 32;
    words[word] |= numbers[i] << shift;
    if (shift + width > 32) words[word + lanes] |= numbers[i] >> (32 - shift);
  }
  out.append(reinterpret_cast<const char*>(words.data()), packed_block_bytes(width));
}

void unpack_block(const char* in, unsigned width, Block& numbers) noexcept {
  static constexpr auto by_width = unpackers(std::make_integer_sequence<unsigned, 33>{});
  by_width[width](in, numbers);
}

void pack(std::string& out, std::span<const std::uint64_t> numbers, unsigned width) {
  pack_numbers(out, numbers, width);
}

void pack(std::string& out, std::span<const std::uint32_t> numbers, unsigned width) {
  pack_numbers(out, numbers, width);
}

}  // namespace dateline::encoding
