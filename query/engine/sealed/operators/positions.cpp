#include "query/engine/sealed/operators/positions.hpp"

#include <algorithm>
#include <span>

namespace dateline::query::sealed {

PositionCursor::PositionCursor(const segment::Segment& segment, const segment::Term& term)
    : segment_(segment),
      single_(term.single),
      cursor_(segment.terms(), term),
      reader_(
          term.single ? segment::SectionBytes() : segment.terms().positions.part(term.positions, term.positions_bytes),
          term.occurrences) {}

const Occurrences& PositionCursor::read(std::uint32_t document) {
  found_.positions.clear();
  found_.codes.clear();
  if (single_) {
    found_.positions.push_back(single_->position);
    found_.codes.push_back(0);
  } else {
    const auto& block = cursor_.block();
    if (!cursor_.seek(document)) throw encoding::Damaged("a posting list ends before its last document");
    cursor_.load_counts();
    if (!in_block_ || block.documents[block.size - 1] != block_last_) {
      in_block_ = true;
      block_last_ = block.documents[block.size - 1];
      next_ = 0;
      reader_.seek(cursor_.position_mark());
    }
    std::uint64_t before = 0;
    for (; next_ < block.size && block.documents[next_] < document; ++next_) before += block.occurrences[next_];
    if (next_ == block.size || block.documents[next_] != document)
      throw encoding::Damaged("a posting list lacks a document that it should contain");
    reader_.skip(before);
    reader_.take(block.occurrences[next_++], found_.positions, found_.codes);
  }
  const auto title_end = segment_.title_end(document);
  for (auto& position : found_.positions)
    if (position > title_end) position += segment::body_gap;
  return found_;
}

bool has_run(std::span<std::span<const std::uint32_t>> positions) {
  const auto shortest = std::min_element(positions.begin(), positions.end(),
                                         [](const auto& a, const auto& b) { return a.size() < b.size(); });
  const auto before = static_cast<std::uint32_t>(shortest - positions.begin());
  for (const auto position : std::span(*shortest)) {
    if (position < before) continue;
    auto wanted = position - before;
    bool all = true;
    for (auto list = positions.begin(); all && list != positions.end(); ++list, ++wanted) {
      while (!list->empty() && list->front() < wanted) *list = list->subspan(1);
      if (list->empty()) return false;
      all = list->front() == wanted;
    }
    if (all) return true;
  }
  return false;
}

}  // namespace dateline::query::sealed
