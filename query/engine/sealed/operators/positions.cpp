#include "query/engine/sealed/operators/positions.hpp"

namespace dateline::query::sealed {

namespace {

segment::PositionsReader positions_of(const segment::Segment& segment, const segment::Term& term) {
  if (term.single) return {segment::SectionBytes(), term.occurrences};
  return {segment.terms().positions.part(term.positions, term.positions_bytes), term.occurrences};
}

}  // namespace

PositionCursor::PositionCursor(const segment::Segment& segment, const segment::Term& term)
    : segment_(segment), term_(term), blocks_(segment.terms(), term), reader_(positions_of(segment, term)) {}

const Occurrences& PositionCursor::read(std::uint32_t document) {
  found_.positions.clear();
  found_.codes.clear();
  if (term_.single) {
    found_.positions.push_back(term_.single->position);
    found_.codes.push_back(0);
  } else {
    read_list(document);
  }
  const auto title_end = segment_.title_end(document);
  for (auto& position : found_.positions)
    if (position > title_end) position += segment::body_gap;
  return found_;
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
    if (reading_ && (block < block_ || (block == block_ && *at < next_))) reader_ = positions_of(segment_, term_);
    reader_.seek(blocks_.position_mark(block));
    reading_ = true;
    block_ = block;
    next_ = 0;
  }
  const auto& occurrences = blocks_.counts().occurrences;
  std::uint64_t before = 0;
  for (; next_ < *at; ++next_) before += occurrences[next_];
  reader_.skip(before);
  reader_.take(occurrences[next_++], found_.positions, found_.codes);
}

}  // namespace dateline::query::sealed
