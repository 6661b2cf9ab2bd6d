#include "common/encoding/unary.hpp"

namespace dateline::encoding {

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

void UnaryReader::next(std::uint32_t* numbers, std::size_t count) {
  std::uint32_t zeros = 0;  // of the next number, in words that were passed
  while (count > 0) {
    auto word = word_here();
    if (word == 0) {
      zeros += pass_word();
      continue;
    }
    unsigned begin = 0;  // of the next number, in the word
    for (; word != 0 && count > 0; word &= word - 1, --count) {
      const auto one = static_cast<unsigned>(std::countr_zero(word));
      *numbers++ = zeros + one - begin;
      zeros = 0;
      begin = one + 1;
    }
    bit_ += begin;
  }
}

void UnaryReader::skip(std::uint64_t count) {
  while (count > 0) {
    auto word = word_here();
    const auto ones = static_cast<unsigned>(std::popcount(word));
    if (ones < count) {
      count -= ones;
      pass_word();
      continue;
    }
    for (; count > 1; --count) word &= word - 1;
    bit_ += static_cast<unsigned>(std::countr_zero(word)) + 1;
    return;
  }
}

}  // namespace dateline::encoding
