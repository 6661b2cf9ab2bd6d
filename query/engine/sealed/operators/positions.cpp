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

namespace {

/// Assigns each list a position of its own in [first, first + window): a bipartite matching, found by augmenting paths.
class Assignment {
 public:
  Assignment(const std::vector<const std::vector<std::uint32_t>*>& lists, std::uint32_t first, std::uint32_t window)
      : taken_by_(window, none), first_(first) {
    for (const auto* list : lists) {
      const auto begin = std::lower_bound(list->begin(), list->end(), first);
      const auto end = std::lower_bound(begin, list->end(), first + window);
      choices_.emplace_back(begin, end);
    }
  }

  [[nodiscard]] bool complete() {
    if (std::any_of(choices_.begin(), choices_.end(), [](const auto& choices) { return choices.empty(); }))
      return false;
    for (std::size_t list = 0; list < choices_.size(); ++list) {
      tried_.assign(taken_by_.size(), false);
      if (!place(list)) return false;
    }
    return true;
  }

 private:
  static constexpr std::size_t none = ~std::size_t{0};

  bool place(std::size_t list) {
    for (const auto position : choices_[list]) {
      const auto at = position - first_;
      if (tried_[at]) continue;
      tried_[at] = true;
      if (taken_by_[at] != none && !place(taken_by_[at])) continue;
      taken_by_[at] = list;
      return true;
    }
    return false;
  }

  std::vector<std::size_t> taken_by_;  ///< for each position of the window, the list that it is assigned to
  std::vector<bool> tried_;
  std::uint32_t first_;
  std::vector<std::span<const std::uint32_t>> choices_;
};

}  // namespace

bool has_window(const std::vector<const std::vector<std::uint32_t>*>& positions, std::uint32_t window) {
  // It is enough to try the windows that begin with a position of some list.
  for (const auto* list : positions)
    for (const auto first : *list)
      if (Assignment(positions, first, window).complete()) return true;
  return false;
}

}  // namespace dateline::query::sealed
