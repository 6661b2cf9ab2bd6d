#include "query/engine/sealed/operators/block_in_window.hpp"

#include <algorithm>

namespace dateline::query::sealed {

namespace {

/// Where one document of so many is in a block, or more, the block is dense.
constexpr std::size_t dense = 8;

/// Adds the part of a bit set that lies in the window.
void unite_bits(const segment::EncodedDocuments& bits, std::uint32_t base, Mask& mask) noexcept {
  auto first = std::int64_t{bits.first()} - base;
  for (std::size_t i = 0; i < bits.bytes.size(); i += sizeof(std::uint64_t), first += 64) {
    const auto word = encoding::load<std::uint64_t>(bits.bytes.data() + i);
    if (first <= -64 || first >= window_size) continue;
    if (first < 0) {
      mask[0] |= word >> -first;
      continue;
    }
    const auto at = static_cast<std::size_t>(first) / 64;
    const auto shift = static_cast<unsigned>(first) % 64;
    mask[at] |= word << shift;
    if (shift > 0 && at + 1 < mask.size()) mask[at + 1] |= word >> (64 - shift);
  }
}

/// Adds documents of the window that are so dense that most words of the mask get several of them.
void unite_dense(const std::uint32_t* at, const std::uint32_t* end, std::uint32_t base, Mask& mask) noexcept {
  std::uint64_t bits = 0;
  auto word = (*at - base) / 64;
  for (; at != end; ++at) {
    const auto document = *at - base;
    if (document / 64 != word) {
      mask[word] |= bits;
      bits = 0;
      word = document / 64;
    }
    bits |= std::uint64_t{1} << document % 64;
  }
  mask[word] |= bits;
}

void unite_run(std::uint64_t first, std::uint64_t last, Mask& mask) noexcept {
  for (auto word = first / 64; word <= last / 64; ++word) {
    auto bits = ~std::uint64_t{0};
    if (word == first / 64) bits &= bits << first % 64;
    if (word == last / 64) bits &= ~std::uint64_t{0} >> (63 - last % 64);
    mask[word] |= bits;
  }
}

}  // namespace

std::pair<std::size_t, std::size_t> in_window(const segment::Postings& block, std::uint32_t base) {
  const auto* const begin = block.documents.data();
  const auto* const end = begin + block.size;
  const auto limit = std::uint64_t{base} + window_size;
  const auto* const first = *begin >= base ? begin : std::lower_bound(begin, end, base);
  const auto* const last = end[-1] < limit ? end : std::lower_bound(first, end, limit);
  return {static_cast<std::size_t>(first - begin), static_cast<std::size_t>(last - begin)};
}

void unite_block(segment::PostingBlocks& blocks, std::uint32_t base, Mask& mask) {
  if (const auto* bits = blocks.bit_set()) return unite_bits(*bits, base, mask);
  if (const auto* run = blocks.encoded(); run != nullptr && run->is_run())
    return unite_run(
        std::max(run->first(), base) - base,
        std::min<std::uint64_t>(run->first() + (encoding::block_size - 1) - std::uint64_t{base}, window_size - 1),
        mask);
  const auto& block = blocks.documents();
  const auto [first, last] = in_window(block, base);
  if (first == last) return;
  const auto* const at = block.documents.data() + first;
  const auto* const end = block.documents.data() + last;
  if (end[-1] - *at < dense * (last - first)) return unite_dense(at, end, base, mask);
  for (const auto* document = at; document != end; ++document) set(mask, *document - base);
}

}  // namespace dateline::query::sealed
