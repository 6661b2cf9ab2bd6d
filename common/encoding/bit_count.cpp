#include "common/encoding/bit_count.hpp"
#include "common/encoding/simd_target.hpp"

// Highway compiles the part up to HWY_AFTER_NAMESPACE once for each instruction set, by including this file again.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "common/encoding/bit_count.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <cstring>

HWY_BEFORE_NAMESPACE();
namespace dateline::encoding::HWY_NAMESPACE {

namespace simd = hwy::HWY_NAMESPACE;

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

std::size_t count_common_in(const std::uint64_t* a, const std::uint64_t* b, std::size_t count) {
  const simd::ScalableTag<std::uint64_t> lanes;
  const auto step = simd::Lanes(lanes);
  auto ones = simd::Zero(lanes);
  std::size_t i = 0;
  for (; i + step <= count; i += step)
    ones = simd::Add(ones, simd::PopulationCount(simd::And(simd::LoadU(lanes, a + i), simd::LoadU(lanes, b + i))));
  std::size_t sum = simd::GetLane(simd::SumOfLanes(lanes, ones));
  for (; i < count; ++i) sum += static_cast<std::size_t>(__builtin_popcountll(a[i] & b[i]));
  return sum;
}

const char* name_of_target() { return hwy::TargetName(HWY_TARGET); }

}  // namespace dateline::encoding::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dateline::encoding {

HWY_EXPORT(count_in);
HWY_EXPORT(name_of_target);
HWY_EXPORT(count_common_in);

std::size_t count_ones(const void* words, std::size_t count) noexcept {
  return HWY_DYNAMIC_DISPATCH(count_in)(words, count);
}

std::size_t count_common_ones(const std::uint64_t* a, const std::uint64_t* b, std::size_t count) noexcept {
  return HWY_DYNAMIC_DISPATCH(count_common_in)(a, b, count);
}

std::string simd_target() { return HWY_DYNAMIC_DISPATCH(name_of_target)(); }

}  // namespace dateline::encoding
#endif
