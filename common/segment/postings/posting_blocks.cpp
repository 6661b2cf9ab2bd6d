#include "common/segment/postings/posting_blocks.hpp"

#include <algorithm>
#include <array>

namespace dateline::segment {

namespace {

/// With this many documents to find, a map of the block's is quicker than a search for each.
constexpr std::size_t many = 24;
/// A block that spans fewer documents than this is mapped.
constexpr std::uint32_t mapped = 2048;

void find_by_map(const Postings& block, std::span<const std::uint32_t> documents, std::uint8_t* found) {
  const auto first = block.documents[0];
  const auto last = block.documents[block.size - 1] - first;
  std::array<std::uint64_t, mapped / 64> map;
  std::fill_n(map.begin(), last / 64 + 1, 0);
  for (std::size_t i = 0; i < block.size; ++i) {
    const auto bit = block.documents[i] - first;
    map[bit / 64] |= std::uint64_t{1} << bit % 64;
  }
  for (const auto document : documents) {
    const auto bit = document - first;  // before the first it wraps around
    *found++ = bit <= last ? static_cast<std::uint8_t>(map[bit / 64] >> bit % 64 & 1) : std::uint8_t{0};
  }
}

/// The last document of the block that is at or before `document`; the first one if none is. A binary search without
/// branches, which would be mispredicted.
const std::uint32_t* floor_of(const Postings& block, std::uint32_t document) noexcept {
  const auto* at = block.documents.data();
  for (auto size = block.size; size > 1; size -= size / 2) at += at[size / 2] <= document ? size / 2 : 0;
  return at;
}

}  // namespace

PostingBlocks::PostingBlocks(const TermIndex& index, const Term& term)
    : documents_(index.documents),
      size_(term.documents),
      most_repeated_(term.occurrences - term.documents),
      text_(index.text),
      single_(term.single) {
  block_.size = 0;
  if (single_) return;
  bytes_ = index.postings.part(term.postings, term.postings_bytes);
  skips_ = Skips(index.skips, term.skips, term.skip_entries());
}

void PostingBlocks::load_block(std::uint64_t number) {
  number_ = number;
  encoded_ = {};
  decoded_ = counted_ = false;
  try {
    single_ ? load_single(*single_) : load_list(number);
  } catch (...) {
    number_ = ~std::uint64_t{0};
    throw;
  }
}

void PostingBlocks::load_list(std::uint64_t number) {
  const bool skips = has_skips();
  const auto previous = number == 0 ? before_first : skips_.last(number - 1);
  const auto start = number == 0 ? 0 : skips_.end(number - 1);
  const auto end = skips ? skips_.end(number) : bytes_.size();
  const auto bytes = encoding::slice(bytes_.unread(), start, end < start ? bytes_.size() + 1 : end - start);
  verified_.verify(bytes_, bytes);
  rest_ = encoding::VarintReader(bytes);
  const auto before = number * encoding::block_size;
  block_.size = size_ - before < encoding::block_size ? size_ - before : encoding::block_size;
  last_ = skips ? skips_.last(number) : 0;
  if (skips && (last_ >= documents_ || (number > 0 && last_ <= previous)))
    throw encoding::Damaged("a posting list's skip entries are out of order");
  if (block_.size == encoding::block_size) {
    encoded_ = read_documents_head(rest_, previous, last_);
    return;
  }
  read_tail(rest_, previous, {documents_, most_repeated_}, text_, block_);
  decoded_ = counted_ = true;
  if (skips && block_.documents[block_.size - 1] != last_)
    throw encoding::Damaged("a block of postings does not end where its skip entry says");
}

void PostingBlocks::load_single(const SinglePosting& single) {
  block_.size = 1;
  block_.documents[0] = single.document;
  block_.occurrences[0] = 1;
  block_.in_title[0] = 1;
  block_.any_in_title = single.in_title;
  decoded_ = counted_ = true;
}

void PostingBlocks::decode() {
  decode_documents(encoded_, last_, block_.documents);
  decoded_ = true;
}

void PostingBlocks::read_all_counts() {
  if (text_) read_counts(rest_, most_repeated_, block_);
  counted_ = true;
}

std::optional<std::size_t> PostingBlocks::index_of(std::uint32_t document) {
  if (const auto* bits = bit_set(); bits != nullptr && !decoded_) {
    const auto bit = std::uint64_t{document} - bits->previous - 1;
    if (document > last_ || (bits->previous != before_first && document <= bits->previous)) return std::nullopt;
    const auto at = static_cast<std::uint32_t>(bit);
    const auto word = encoding::load<std::uint64_t>(bits->bytes.data() + at / 64 * sizeof(std::uint64_t));
    if ((word >> at % 64 & 1) == 0) return std::nullopt;
    return rank_in_bit_set(*bits, document);
  }
  const auto& block = documents();
  const auto* const at = floor_of(block, document);
  if (*at != document) return std::nullopt;
  return static_cast<std::size_t>(at - block.documents.data());
}

void PostingBlocks::find_all(std::span<const std::uint32_t> documents, std::uint8_t* found) {
  if (const auto* bits = bit_set(); bits != nullptr && !decoded_) {
    for (const auto document : documents) {
      const auto bit = document - bits->first();
      const auto word = encoding::load<std::uint64_t>(bits->bytes.data() + bit / 64 * sizeof(std::uint64_t));
      *found++ = static_cast<std::uint8_t>(word >> bit % 64 & 1);
    }
    return;
  }
  const auto& block = this->documents();
  if (documents.size() >= many && block.documents[block.size - 1] - block.documents[0] < mapped)
    return find_by_map(block, documents, found);
  for (const auto document : documents) *found++ = *floor_of(block, document) == document ? 1 : 0;
}

Counts PostingBlocks::counts_of(std::size_t i) {
  if (!counted_) {
    if (!text_) return {1, 0};
    return read_counts_of(rest_, most_repeated_, i);
  }
  if (!text_) return {1, 0};
  return {block_.occurrences[i], block_.any_in_title ? block_.in_title[i] : 0};
}

}  // namespace dateline::segment
