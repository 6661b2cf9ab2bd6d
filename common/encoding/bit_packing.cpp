#include "common/encoding/bit_packing.hpp"

#include "common/encoding/bytes.hpp"

namespace dateline::encoding {

namespace {

constexpr std::size_t lanes = 4;

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

void pack(std::string& out, std::span<const std::uint64_t> numbers, unsigned width) {
  pack_numbers(out, numbers, width);
}

void pack(std::string& out, std::span<const std::uint32_t> numbers, unsigned width) {
  pack_numbers(out, numbers, width);
}

}  // namespace dateline::encoding
