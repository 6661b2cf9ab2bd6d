#include "query/engine/sealed/facets/common_bits.hpp"

#include <bit>
#include <cstddef>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "query/engine/sealed/facets/common_bits.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace dateline::query::sealed::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

std::uint64_t count_common(const std::uint64_t* a, const std::uint64_t* b, std::size_t size) {
  const hn::ScalableTag<std::uint64_t> lanes;
  const auto step = hn::Lanes(lanes);
  auto counts = hn::Zero(lanes);
  std::size_t i = 0;
  for (; i + step <= size; i += step)
    counts = hn::Add(counts, hn::PopulationCount(hn::And(hn::LoadU(lanes, a + i), hn::LoadU(lanes, b + i))));
  auto count = hn::GetLane(hn::SumOfLanes(lanes, counts));
  for (; i < size; ++i) count += static_cast<std::uint64_t>(std::popcount(a[i] & b[i]));
  return count;
}

}  // namespace
}  // namespace dateline::query::sealed::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dateline::query::sealed {

namespace {

HWY_EXPORT(count_common);

}  // namespace

std::uint64_t count_common_bits(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  return HWY_DYNAMIC_DISPATCH(count_common)(a.data(), b.data(), a.size());
}

}  // namespace dateline::query::sealed
#endif
