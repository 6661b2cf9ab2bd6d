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
  most_ = most_recency_gain(
      search.tree,
      [&](const std::string& stem, bool title) { return collection.idf_of(segment::text_key(stem, title)); },
      [&](const Forms& pattern) { return collection.matched(pattern).score; });
}

void RecencyGain::add(const segment::Dates& dates, std::uint32_t base, Window& window) const {
  if (!recency_) return;
  const auto end = std::uint64_t{base} + window_size;
  // Documents are ordered by day, so the gain is computed once for each day.
  for (auto i = dates.day_of(base); i < dates.size(); ++i) {
    const auto [first, last] = dates.documents(i);
    if (first >= end) return;
    const auto gain = recency_gain(most_, *recency_, as_of_, dates.day(i));
    const auto stop = static_cast<std::uint32_t>(std::min<std::uint64_t>(last, end));
    for (auto document = std::max(first, base); document < stop; ++document) window.scores[document - base] += gain;
  }
}

}  // namespace dateline::query::sealed
