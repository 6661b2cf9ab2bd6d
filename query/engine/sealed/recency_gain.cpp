#include "query/engine/sealed/recency_gain.hpp"

#include <algorithm>

#include "common/segment/segment.hpp"

namespace dateline::query::sealed {

namespace {

/// The day of the newest article that is not deleted. Searches from the newest day on, so the first day nearly always
/// has one.
std::optional<Day> newest_day(const segment::Snapshot& snapshot) {
  std::optional<Day> newest;
  for (const auto& live : snapshot.segments) {
    const auto& dates = live.segment.dates();
    for (std::size_t i = 0; i < dates.size() && (!newest || dates.day(i) > *newest); ++i) {
      const auto [first, last] = dates.documents(i);
      bool any = false;
      for (auto document = first; document < last && !any; ++document) any = live.is_live(document);
      if (any) newest = dates.day(i);
    }
  }
  return newest;
}

}  // namespace

RecencyGain::RecencyGain(const Search& search, Collection& collection) {
  if (!search.recency || search.sort != Sort::relevance) return;
  const auto as_of = search.recency->as_of ? search.recency->as_of : newest_day(collection.snapshot());
  if (!as_of) return;
  recency_ = search.recency;
  as_of_ = *as_of;
  unit_ = collection.unit();
  most_ = most_recency_gain(
      search.tree,
      [&](const std::string& stem, bool title) { return collection.idf_of(segment::text_key(stem, title)); },
      [&](const Forms& pattern) { return collection.matched(pattern).idf; });
}

double RecencyGain::bound(const segment::Dates& dates, std::uint32_t base) const {
  if (!recency_) return 0;
  const auto newest = dates.day_of(base);
  return newest < dates.size() ? recency_gain(most_, *recency_, as_of_, dates.day(newest)) + unit_.unit() : 0;
}

void RecencyGain::add(const segment::Dates& dates, std::uint32_t base, ScoredDocuments& candidates) const {
  add_to(dates, base, candidates);
}

void RecencyGain::add(const segment::Dates& dates, Batch& batch) const { add_to(dates, 0, batch); }

template <typename Documents>
void RecencyGain::add_to(const segment::Dates& dates, std::uint32_t base, Documents& candidates) const {
  if (!recency_) return;
  // Documents are ordered by day, so the gain is computed once for each day.
  std::size_t at = 0;
  while (at < candidates.size) {
    const auto day = dates.day_of(base + candidates.documents[at]);
    if (day == dates.size()) return;
    const auto last = dates.documents(day).last;
    const auto gain = recency_gain(most_, *recency_, as_of_, dates.day(day));
    const auto rounded = gain > 0 ? unit_.round(gain) : 0;
    for (; at < candidates.size && base + candidates.documents[at] < last; ++at) candidates.scores[at] += rounded;
  }
}

}  // namespace dateline::query::sealed
