#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "common/encoding/bit_packing.hpp"
#include "query/engine/sealed/operators/weights.hpp"
#include "query/engine/sealed/operators/window.hpp"

namespace dateline::query::sealed {

/// Scores of the postings of one block.
using BlockScores = std::array<double, encoding::block_size>;

/// scores[i] = weight(wdf[i], lengths[i]) for all 128 postings, bit for bit. Runs on the widest SIMD registers that the
/// processor has, chosen at run time. Pure; safe to call from several threads.
void score_postings(const WordWeight& weight, const encoding::Block& wdf, const encoding::Block& lengths,
                    BlockScores& scores) noexcept;

/// Takes 64 sums of scores out: sets them to 0, after adding those to `found` that are at least `least` and whose bit
/// in `allowed` is set. `first`: the document of the first. Precondition: `least` is above 0.
void take_sums(double* sums, double least, std::uint64_t allowed, std::uint32_t first, ScoredDocuments& found) noexcept;

/// The instruction set that these functions use on this processor, as in "AVX2".
[[nodiscard]] std::string_view simd_target();

}  // namespace dateline::query::sealed
