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

void clear_all(double* scores, std::uint64_t groups) {
  constexpr hn::ScalableTag<double> doubles;
  for (; groups != 0; groups &= groups - 1) {
    auto* const group = scores + 64 * hwy::Num0BitsBelowLS1Bit_Nonzero64(groups);
    for (std::size_t i = 0; i < 64; i += hn::Lanes(doubles)) hn::StoreU(hn::Zero(doubles), doubles, group + i);
  }
}

std::uint64_t compare_all(double* scores, double least) {
  constexpr hn::ScalableTag<double> doubles;
  constexpr hn::RebindToUnsigned<decltype(doubles)> words;
  const auto limit = hn::Set(doubles, least);
  // Lane l of `bit` has the bit of score i + l.
  auto bit = hn::Shl(hn::Set(words, 1), hn::Iota(words, 0));
  auto found = hn::Zero(words);
  for (std::size_t i = 0; i < 64; i += hn::Lanes(doubles)) {
    const auto enough = hn::VecFromMask(doubles, hn::Ge(hn::LoadU(doubles, scores + i), limit));
    found = hn::Or(found, hn::And(hn::BitCast(words, enough), bit));
    bit = hn::ShiftLeftSame(bit, static_cast<int>(hn::Lanes(doubles)));
  }
  const auto bits = hn::GetLane(hn::SumOfLanes(words, found));
  if (bits == 0) clear_all(scores, 1);
  return bits;
}

}  // namespace dateline::query::sealed::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dateline::query::sealed {

HWY_EXPORT(score_all);
HWY_EXPORT(compare_all);
HWY_EXPORT(clear_all);

void score_postings(const WordWeight& weight, const encoding::Block& wdf, const encoding::Block& lengths,
                    BlockScores& scores) noexcept {
  HWY_DYNAMIC_DISPATCH(score_all)(weight, wdf, lengths, scores);
}

void clear_scores(double* scores, std::uint64_t groups) noexcept { HWY_DYNAMIC_DISPATCH(clear_all)(scores, groups); }

std::uint64_t scores_from(double* scores, double least) noexcept {
  return HWY_DYNAMIC_DISPATCH(compare_all)(scores, least);
}

}  // namespace dateline::query::sealed
#endif
