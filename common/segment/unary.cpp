#include "common/segment/unary.hpp"

#include <algorithm>

namespace dateline::segment {

void append_unary(std::string& out, std::span<const std::uint32_t> numbers, unsigned low) {
  std::uint64_t bits = 0;
  unsigned held = 0;
  const auto drain = [&] {
    for (; held >= 8; held -= 8, bits >>= 8) out.push_back(static_cast<char>(bits));
  };
  for (const auto number : numbers) {
    for (auto zeros = number >> low; zeros > 0;) {
      const auto step = std::min(zeros, 48U);
      held += step;
      zeros -= step;
      drain();
    }
    bits |= std::uint64_t{1} << held++;
    drain();
  }
  if (held > 0) out.push_back(static_cast<char>(bits));
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

}  // namespace dateline::segment
