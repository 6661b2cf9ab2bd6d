#include "query/engine/sealed/operators/score_postings.hpp"

// Highway compiles the part up to HWY_AFTER_NAMESPACE once for each instruction set, by including this file again.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "query/engine/sealed/operators/score_postings.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace dateline::query::sealed::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

void score_all(const WordWeight& weight, const encoding::Block& wdf, const encoding::Block& lengths,
               BlockScores& scores) {
  constexpr hn::ScalableTag<double> doubles;
  constexpr hn::Rebind<float, decltype(doubles)> floats;
  constexpr hn::Rebind<std::int32_t, decltype(doubles)> integers;
  constexpr hn::Rebind<std::uint32_t, decltype(doubles)> unsigned_integers;
  const auto factor = hn::Set(floats, weight.weight);
  const auto base = hn::Set(floats, weight.base);
  const auto per_word = hn::Set(floats, weight.per_word);
  const auto shift = hn::Set(doubles, weight.unit.shift());
  const auto unit = hn::Set(doubles, weight.unit.unit());
  const auto number = [&](const encoding::Block& block, std::size_t i) HWY_ATTR {
    // Signed integers are converted by one instruction.
    const auto loaded = hn::LoadU(unsigned_integers, block.data() + i);
    const auto counted = hn::Min(loaded, hn::Set(unsigned_integers, most_counted));
    return hn::ConvertTo(floats, hn::BitCast(integers, counted));
  };
  for (std::size_t i = 0; i < encoding::block_size; i += hn::Lanes(doubles)) {
    const auto tf = number(wdf, i);
    const auto norm = hn::Add(base, hn::Mul(per_word, number(lengths, i)));
    const auto score = hn::PromoteTo(doubles, hn::Div(hn::Mul(factor, tf), hn::Add(tf, norm)));
    hn::StoreU(hn::Max(hn::Sub(hn::Add(score, shift), shift), unit), doubles, scores.data() + i);
  }
}

void take_all(double* sums, double least, std::uint64_t allowed, std::uint32_t first, ScoredDocuments& found) {
  constexpr hn::ScalableTag<double> doubles;
  const auto limit = hn::Set(doubles, least);
  for (std::size_t i = 0; i < 64; i += hn::Lanes(doubles)) {
    if (!hn::AllFalse(doubles, hn::Ge(hn::LoadU(doubles, sums + i), limit)))
      for (auto lane = i; lane < i + hn::Lanes(doubles); ++lane)
        if (sums[lane] >= least && (allowed >> lane & 1) != 0)
          found.add(first + static_cast<std::uint32_t>(lane), sums[lane]);
    hn::StoreU(hn::Zero(doubles), doubles, sums + i);
  }
}

const char* name_of_target() { return hwy::TargetName(HWY_TARGET); }

}  // namespace dateline::query::sealed::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dateline::query::sealed {

HWY_EXPORT(score_all);
HWY_EXPORT(take_all);
HWY_EXPORT(name_of_target);

void score_postings(const WordWeight& weight, const encoding::Block& wdf, const encoding::Block& lengths,
                    BlockScores& scores) noexcept {
  HWY_DYNAMIC_DISPATCH(score_all)(weight, wdf, lengths, scores);
}

void take_sums(double* sums, double least, std::uint64_t allowed, std::uint32_t first,
               ScoredDocuments& found) noexcept {
  HWY_DYNAMIC_DISPATCH(take_all)(sums, least, allowed, first, found);
}

std::string_view simd_target() { return HWY_DYNAMIC_DISPATCH(name_of_target)(); }

}  // namespace dateline::query::sealed
#endif
