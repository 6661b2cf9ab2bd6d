#include "common/encoding/bit_count.hpp"

// Highway compiles the part up to HWY_AFTER_NAMESPACE once for each instruction set, by including this file again.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "common/encoding/bit_count.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <cstring>

HWY_BEFORE_NAMESPACE();
namespace dateline::encoding::HWY_NAMESPACE {

std::size_t count_in(const void* words, std::size_t count) {
  std::size_t ones = 0;
  const auto* at = static_cast<const char*>(words);
  for (std::size_t i = 0; i < count; ++i, at += sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    ones += static_cast<std::size_t>(__builtin_popcountll(word));
  }
  return ones;
}

}  // namespace dateline::encoding::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dateline::encoding {

HWY_EXPORT(count_in);

std::size_t count_ones(const void* words, std::size_t count) noexcept {
  return HWY_DYNAMIC_DISPATCH(count_in)(words, count);
}

}  // namespace dateline::encoding
#endif
