#include "query/engine/sealed/segment_search.hpp"

#include <algorithm>

#include "query/engine/sealed/plan.hpp"

namespace dateline::query::sealed {

namespace {

bool has_scores(const Search& search) {
  bool any = search.recency.has_value();
  for_each_scored_leaf(search.tree, [&](const auto& /*leaf*/) { any = true; });
  return any;
}

void keep_live(const segment::LiveSegment& live, std::uint32_t base, Mask& mask) {
  if (!live.deletions) return;
  const auto& deleted = live.deletions->words();
  for (std::size_t i = 0; i < mask.size() && base / 64 + i < deleted.size(); ++i) mask[i] &= ~deleted[base / 64 + i];
}

/// How many documents of the window are in the range.
std::uint64_t count_in(const Mask& mask, std::uint32_t base, const segment::DocumentRange& range) {
  if (range.first == range.last || range.last <= base || range.first >= std::uint64_t{base} + window_size) return 0;
  std::uint64_t found = 0;
  for_each(mask, [&](std::uint32_t document) {
    found += base + document >= range.first && base + document < range.last ? 1 : 0;
  });
  return found;
}

}  // namespace

SegmentSearch::SegmentSearch(const Search& search, Collection& collection, const RecencyGain& recency, TopHits& top)
    : search_(search),
      collection_(collection),
      recency_(recency),
      top_(top),
      sets_(!search.facets.empty() || search.days),
      counted_(search.exact_total || search.limit == 0 || sets_),
      by_date_(search.sort != Sort::relevance || !has_scores(search)),
      newest_first_(by_date_ && search.sort != Sort::oldest) {}

void SegmentSearch::operator()(std::size_t number, Answer& answer, std::vector<DocumentSet>& hits) {
  const auto& live = collection_.snapshot().segments[number];
  const auto query = plan(search_.tree, collection_, number);
  const auto documents = live.segment.documents();
  if (sets_) hits.emplace_back(documents);
  answer.exact_total = counted_;
  const bool known = !sets_ && !live.deletions && query->known_count() != Operator::unknown_count;
  if (known && top_.limit() == 0) {
    answer.total += query->known_count();
    return;
  }
  if (!by_date_ && top_.limit() > 0 && !live.deletions) top_.raise(query->reached_by(top_.limit()));
  offered_ = 0;
  if (query->is_sparse()) return go_by_batches(*query, number, answer, sets_ ? &hits.back() : nullptr);
  for (std::uint64_t at = 0; at < documents; at += window_size) {
    collection_.budget().check();
    const auto base = static_cast<std::uint32_t>(at);
    const bool full = newest_first_ && offered_ >= top_.limit();
    if (!counted_ && full) return;
    if (counted_ || by_date_) count(*query, number, base, answer, sets_ ? &hits.back() : nullptr);
    if (by_date_)
      offer_in_order(number, base);
    else if (top_.limit() > 0)
      offer_best(*query, number, base);
  }
}

void SegmentSearch::go_by_batches(Operator& query, std::size_t number, Answer& answer, DocumentSet* hits) {
  const auto& live = collection_.snapshot().segments[number];
  const auto& dates = live.segment.dates();
  Batch batch;
  std::uint32_t next = 0;  // no later match is before this document
  while (true) {
    collection_.budget().check();
    if (!counted_ && newest_first_ && offered_ >= top_.limit()) return;
    const auto gain = recency_.bound(dates, next);
    const auto least = (gain == 0 ? top_.least_of_rest(number) : top_.least()) - gain;
    const bool all = counted_ || by_date_;
    if (!(all ? query.next(batch) : query.next_best(least, batch))) return;
    next = batch.documents[batch.size - 1];
    if (live.deletions) batch.keep_if([&](std::size_t i) { return live.is_live(batch.documents[i]); });
    if (batch.size == 0) continue;
    if (all) count(batch, dates, answer, hits);
    if (by_date_) {
      offer_in_order(number, batch);
    } else if (top_.limit() > 0) {
      if (all) query.score(least, batch);
      recency_.add(dates, batch);
      for (std::size_t i = 0; i < batch.size; ++i) top_.offer(batch.scores[i], {number, batch.documents[i]});
    }
  }
}

void SegmentSearch::count(const Batch& batch, const segment::Dates& dates, Answer& answer, DocumentSet* hits) {
  answer.total += batch.size;
  const auto undated = dates.undated();
  for (const auto document : batch.all())
    answer.undated += document >= undated.first && document < undated.last ? 1 : 0;
  if (hits == nullptr) return;
  for (const auto document : batch.all()) hits->add(document);
}

void SegmentSearch::offer_in_order(std::size_t number, const Batch& batch) {
  for (const auto document : batch.all()) {
    if (newest_first_ && offered_ >= top_.limit()) return;
    top_.offer(0, {number, document});
    ++offered_;
  }
}

void SegmentSearch::count(Operator& query, std::size_t number, std::uint32_t base, Answer& answer, DocumentSet* hits) {
  const auto& live = collection_.snapshot().segments[number];
  mask_.fill(0);
  query.unite(base, mask_);
  keep_live(live, base, mask_);
  answer.total += sealed::count(mask_);
  answer.undated += count_in(mask_, base, live.segment.dates().undated());
  if (hits != nullptr) hits->set_window(base, mask_);
}

void SegmentSearch::offer_in_order(std::size_t number, std::uint32_t base) {
  if (newest_first_ && offered_ >= top_.limit()) return;
  for_each(mask_, [&](std::uint32_t document) {
    // The segment's documents are numbered from the newest on, so no later one is among the first.
    if (newest_first_ && offered_ >= top_.limit()) return;
    top_.offer(0, {number, base + document});
    ++offered_;
  });
}

void SegmentSearch::offer_best(Operator& query, std::size_t number, std::uint32_t base) {
  const auto& live = collection_.snapshot().segments[number];
  Demand wanted;
  if (counted_) {
    if (is_empty(mask_)) return;
    wanted = {&mask_, true};
  } else if (live.deletions) {
    mask_.fill(~std::uint64_t{0});
    keep_live(live, base, mask_);
    wanted = {&mask_, false};
  }
  const auto gain = recency_.bound(live.segment.dates(), base);
  wanted.least = top_.least() - gain;
  if (gain == 0) {
    wanted.least = top_.least_of_rest(number);
    wanted.best = top_.limit();
  }
  query.find_best(base, wanted, *candidates_);
  recency_.add(live.segment.dates(), base, *candidates_);
  for (std::size_t i = 0; i < candidates_->size; ++i)
    top_.offer(candidates_->scores[i], {number, base + candidates_->documents[i]});
}

}  // namespace dateline::query::sealed
