#pragma once

#include <array>
#include <cstdint>

#include "common/encoding/bit_packing.hpp"
#include "query/engine/sealed/operators/weights.hpp"

namespace dateline::query::sealed {

/// Scores of the postings of one block.
using BlockScores = std::array<double, encoding::block_size>;

/// scores[i] = weight(wdf[i], lengths[i]) for all 128 postings, bit for bit. Runs on the widest SIMD registers that the
/// processor has, chosen at run time. Pure; safe to call from several threads.
void score_postings(const WordWeight& weight, const encoding::Block& wdf, const encoding::Block& lengths,
                    BlockScores& scores) noexcept;

/// Returns which of 64 scores are at least `least`: bit i is score i. If none is, sets all scores to 0. Precondition:
/// no score is negative.
[[nodiscard]] std::uint64_t scores_from(double* scores, double least) noexcept;

/// Sets the scores [64 g, 64 g + 64) to 0 for each bit g of `groups`.
void clear_scores(double* scores, std::uint64_t groups) noexcept;

}  // namespace dateline::query::sealed
