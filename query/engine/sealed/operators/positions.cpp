#include "query/engine/sealed/operators/positions.hpp"

namespace dateline::query::sealed {

namespace {

constexpr std::uint16_t only_code = 0;

segment::SectionBytes bytes_of(const segment::Segment& segment, const segment::Term& term) {
  if (term.single) return {};
  return segment.terms().positions.part(term.positions, term.positions_bytes);
}

}  // namespace

PositionCursor::PositionCursor(const segment::Segment& segment, const segment::Term& term)
    : term_(term), bytes_(bytes_of(segment, term)), blocks_(segment.terms(), term), reader_(bytes_, term.occurrences) {}

std::span<const std::uint32_t> PositionCursor::read(std::uint32_t document) {
  codes_ = {};
  if (term_.single)
    positions_ = {&term_.single->position, 1};
  else
    read_list(document);
  return positions_;
}

std::span<const std::uint16_t> PositionCursor::codes() {
  if (codes_.empty()) codes_ = term_.single ? std::span(&only_code, 1) : reader_.codes();
  return codes_;
}

void PositionCursor::read_list(std::uint32_t document) {
  auto block = block_;
  if (blocks_.has_skips()) {
    if (block > 0 && document <= blocks_.last(block - 1)) block = 0;
    block = blocks_.find(document, block);
    if (block == blocks_.size()) throw encoding::Damaged("a posting list ends before its last document");
  }
  blocks_.load(block);
  const auto at = blocks_.index_of(document);
  if (!at) throw encoding::Damaged("a posting list lacks a document that it should contain");
  if (!reading_ || block != block_ || *at < next_) {
    // A reader only goes forward.
    if (reading_ && (block < block_ || (block == block_ && *at < next_)))
      reader_ = segment::PositionsReader(bytes_, term_.occurrences);
    reader_.seek(blocks_.position_mark(block));
    reading_ = true;
    block_ = block;
    next_ = 0;
  }
  const auto& occurrences = blocks_.counts().occurrences;
  std::uint64_t before = 0;
  for (; next_ < *at; ++next_) before += occurrences[next_];
  reader_.skip(before);
  positions_ = reader_.take(occurrences[next_++]);
}

}  // namespace dateline::query::sealed
