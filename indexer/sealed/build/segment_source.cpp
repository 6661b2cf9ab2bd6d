#include "indexer/sealed/build/segment_source.hpp"

#include "common/segment/segment.hpp"

namespace dateline::indexer::sealed {

std::uint64_t SegmentSource::id_hash(std::uint32_t document) {
  if (hashes_.empty()) {
    hashes_.resize(documents());
    const auto& ids = segment_->ids();
    std::vector<bool> seen(documents());
    for (std::uint32_t i = 0; i < ids.size(); ++i) {
      const auto named = ids.document(i);
      if (seen[named]) throw encoding::Damaged("two ids refer to the same document");
      seen[named] = true;
      hashes_[named] = ids.hash(i);
    }
  }
  return hashes_[document];
}

std::uint64_t SegmentSource::text_bytes(std::uint32_t document) const {
  const auto article = segment_->record(document).article;
  return article.title.size() + article.body.size();
}

SegmentSource::Terms SegmentSource::terms(segment::Part part) const { return Terms(segment_->terms(part)); }

std::span<const std::uint32_t> SegmentSource::value_ordinals(segment::Part part, std::uint32_t document) {
  values_.clear();
  segment_->column(part).values(document, [&](std::uint32_t ordinal) { values_.push_back(ordinal); });
  return values_;
}

SegmentPostings::SegmentPostings(const segment::TermIndex& index, const segment::Term& term)
    : cursor_(index, term),
      reader_(index.text && !term.single ? index.positions.part(term.positions, term.positions_bytes)
                                         : segment::SectionBytes(),
              term.occurrences),
      single_(term.single),
      text_(index.text) {}

bool SegmentPostings::next() {
  if (started_) ++at_;
  if (!started_ || at_ == cursor_.block().size) {
    started_ = true;
    at_ = 0;
    if (!cursor_.next()) return false;
    cursor_.load_counts();
  }
  if (text_) read_positions();
  return true;
}

segment::Counts SegmentPostings::counts() const {
  const auto& block = cursor_.block();
  if (!text_) return {1, 0};
  return {block.occurrences[at_], block.any_in_title ? block.in_title[at_] : 0};
}

void SegmentPostings::read_positions() {
  positions_.clear();
  if (single_) {
    static constexpr std::uint16_t only_code = 0;
    positions_.push_back(single_->position);
    codes_ = {&only_code, 1};
    return;
  }
  const auto taken = reader_.take(cursor_.block().occurrences[at_]);
  for (std::size_t i = 0; i < taken.size(); ++i) positions_.push_back(taken[i]);
  codes_ = reader_.codes();
}

std::vector<segment::Form> SegmentSource::Terms::forms() const {
  if (!term_.forms.empty()) return term_.forms.decoded(at_.key());
  const auto stem = !at_.key().empty() && at_.key()[0] == segment::title_key ? at_.key().substr(1) : at_.key();
  return {{stem, term_.documents}};
}

}  // namespace dateline::indexer::sealed
