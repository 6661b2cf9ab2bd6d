#include "query/engine/sealed/operators/positions.hpp"

namespace dateline::query::sealed {

namespace {

constexpr std::uint16_t only_code = 0;
/// With this many documents to find in a block, it is scanned instead of searched.
constexpr std::size_t worth_scanning = 4;
constexpr const char* lacks_document = "a posting list lacks a document that it should contain";

segment::SectionBytes bytes_of(const segment::Segment& segment, const segment::Term& term) {
  if (term.single) return {};
  return segment.terms().positions.part(term.positions, term.positions_bytes);
}

}  // namespace

PositionCursor::PositionCursor(const segment::Segment& segment, const segment::Term& term)
    : term_(term), bytes_(bytes_of(segment, term)), blocks_(segment.terms(), term), reader_(bytes_, term.occurrences) {
  if (term.single) single_[0] = term.single->position;
}

std::span<const std::uint16_t> PositionCursor::codes() {
  return term_.single ? std::span(&only_code, 1) : reader_.codes();
}

std::size_t PositionCursor::enter_block(std::span<const std::uint32_t> documents) {
  auto count = documents.size();
  std::uint64_t block = 0;
  if (blocks_.has_skips()) {
    const bool forward = block_ == 0 || documents[0] > blocks_.last(block_ - 1);
    block = blocks_.find(documents[0], forward ? block_ : 0);
    if (block == blocks_.size()) throw encoding::Damaged("a posting list ends before its last document");
    const auto last = blocks_.last(block);
    count = 1;
    while (count < documents.size() && documents[count] <= last) ++count;
  }
  blocks_.load(block);
  scanning_ = count >= worth_scanning;
  reader_.expect_many(scanning_);
  const bool passed = block == block_ && next_ > 0 && documents[0] <= entered_;
  if (reading_ && block == block_ && !passed) return count;
  // A reader only goes forward.
  if (reading_ && (block < block_ || passed)) reader_ = segment::PositionsReader(bytes_, term_.occurrences);
  reader_.expect_many(scanning_);
  reader_.seek(blocks_.position_mark(block));
  reading_ = true;
  block_ = block;
  next_ = 0;
  return count;
}

std::uint32_t PositionCursor::enter(std::uint32_t document) {
  const auto& block = blocks_.counts();
  std::uint64_t before = 0;
  if (scanning_) {
    const auto& documents = blocks_.documents().documents;
    auto at = next_;
    for (; at < block.size && documents[at] < document; ++at) before += block.occurrences[at];
    if (at == block.size || documents[at] != document) throw encoding::Damaged(lacks_document);
    next_ = at;
  } else {
    const auto at = blocks_.index_of(document);
    if (!at || *at < next_) throw encoding::Damaged(lacks_document);
    for (; next_ < *at; ++next_) before += block.occurrences[next_];
  }
  entered_ = document;
  reader_.skip(before);
  return block.occurrences[next_++];
}

}  // namespace dateline::query::sealed
