#include "query/engine/sealed/hits.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "common/model/date_order.hpp"

namespace dateline::query::sealed {

bool TopHits::before_by_date(const segment::Location& a, const segment::Location& b) const {
  const auto& left = snapshot_.segments[a.segment].segment;
  const auto& right = snapshot_.segments[b.segment].segment;
  if (a.segment == b.segment && sort_ != Sort::oldest) return a.document < b.document;
  const auto published = left.dates().published(a.document);
  const auto other = right.dates().published(b.document);
  const auto order =
      sort_ == Sort::oldest ? compare_oldest_first(published, other) : compare_newest_first(published, other);
  if (order != 0) return order < 0;
  if (a.segment == b.segment) return a.document < b.document;
  return left.record(a.document).article.id < right.record(b.document).article.id;
}

bool TopHits::before(const Kept& a, const Kept& b) const {
  if (sort_ == Sort::relevance && a.score != b.score) return a.score > b.score;
  return before_by_date(a.location, b.location);
}

void TopHits::offer(double score, const segment::Location& location) {
  if (limit_ == 0 || (sort_ == Sort::relevance && score < least_)) return;
  const auto in_order = [this](const Kept& a, const Kept& b) { return before(a, b); };
  const Kept offered{score, location};
  if (kept_.size() < limit_) {
    kept_.push_back(offered);
    if (kept_.size() < limit_) return;
    std::make_heap(kept_.begin(), kept_.end(), in_order);
  } else {
    if (!before(offered, kept_.front())) return;
    std::pop_heap(kept_.begin(), kept_.end(), in_order);
    kept_.back() = offered;
    std::push_heap(kept_.begin(), kept_.end(), in_order);
  }
  if (sort_ == Sort::relevance) raise(kept_.front().score);
}

double TopHits::least_of_rest(std::size_t segment) const noexcept {
  if (sort_ != Sort::relevance || limit_ == 0 || kept_.size() < limit_) return least_;
  const auto& last = kept_.front();
  if (last.location.segment != segment || last.score < least_) return least_;
  return std::nextafter(least_, std::numeric_limits<double>::infinity());
}

std::vector<Hit> TopHits::take(std::size_t offset) {
  std::sort(kept_.begin(), kept_.end(), [this](const Kept& a, const Kept& b) { return before(a, b); });
  std::vector<Hit> hits;
  for (auto i = offset; i < kept_.size(); ++i)
    hits.push_back({sort_ == Sort::relevance ? kept_[i].score : 0, number_of(kept_[i].location)});
  return hits;
}

}  // namespace dateline::query::sealed
