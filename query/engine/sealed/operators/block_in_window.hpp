#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "common/segment/postings/posting_blocks.hpp"
#include "query/engine/sealed/operators/window.hpp"

/// The part of a block of postings that lies in the window which begins with document `base`.
namespace dateline::query::sealed {

/// The first posting of the window, and the one behind its last, as indexes in the block.
[[nodiscard]] std::pair<std::size_t, std::size_t> in_window(const segment::Postings& block, std::uint32_t base);

/// Adds the documents of the current block to the mask; decodes them only if they are neither a bit set nor a run.
/// Precondition: the block's range of documents overlaps the window.
void unite_block(segment::PostingBlocks& blocks, std::uint32_t base, Mask& mask);

}  // namespace dateline::query::sealed
