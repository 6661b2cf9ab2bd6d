#include "common/encoding/unary.hpp"

namespace dateline::encoding {

namespace {

constexpr std::uint64_t in_each_byte = 0x0101010101010101;

/// Byte b of the result is the number of 1 bits in the bytes 0 to b of the word.
std::uint64_t ones_up_to_each_byte(std::uint64_t word) noexcept {
  word -= word >> 1U & 0x5555555555555555;
  word = (word & 0x3333333333333333) + (word >> 2U & 0x3333333333333333);
  word = (word + (word >> 4U)) & 0x0f0f0f0f0f0f0f0f;
  return word * in_each_byte;
}

/// The place of the 1 bit that `before` others precede. Precondition: the word has so many; `sums` are its
/// ones_up_to_each_byte. Vigna, "Broadword implementation of rank/select queries", 2008.
unsigned place_of_one(std::uint64_t word, std::uint64_t sums, unsigned before) noexcept {
  // The high bit of each byte says whether at most `before` ones are in the bytes up to it.
  const auto passed = ((before * in_each_byte | 0x80 * in_each_byte) - sums) & 0x80 * in_each_byte;
  const auto place = static_cast<unsigned>((passed >> 7U) * in_each_byte >> 56U) * 8;
  before -= static_cast<unsigned>(sums << 8U >> place & 0xffU);
  auto rest = word >> place;
  for (; before > 0; --before) rest &= rest - 1;
  return place + static_cast<unsigned>(std::countr_zero(rest));
}

}  // namespace

void append_unary(std::string& out, std::span<const std::uint32_t> numbers, unsigned low) {
  std::uint64_t bits = numbers.size();
  for (const auto number : numbers) bits += number >> low;
  const auto begin = out.size();
  out.resize(begin + (bits + 7) / 8, '\0');
  std::uint64_t bit = 0;
  for (const auto number : numbers) {
    bit += number >> low;
    auto& byte = out[begin + bit / 8];
    byte = static_cast<char>(static_cast<unsigned char>(byte) | 1U << bit % 8);
    ++bit;
  }
}

void UnaryReader::skip(std::uint64_t count) {
  while (count > 0) {
    const auto word = word_here();
    const auto sums = ones_up_to_each_byte(word);
    const auto ones = sums >> 56U;
    if (ones < count) {
      count -= ones;
      pass_word();
      continue;
    }
    bit_ += place_of_one(word, sums, static_cast<unsigned>(count - 1)) + 1;
    return;
  }
}

}  // namespace dateline::encoding
