#include "query/engine/sealed/facets/days.hpp"

#include <algorithm>
#include <cstdint>

namespace dateline::query::sealed {

namespace {

/// std::popcount is a function call where the compiler may not use the processor's instruction.
std::uint64_t count_bits(std::uint64_t word) noexcept {
  constexpr auto pairs = 0x5555555555555555;
  constexpr auto fours = 0x3333333333333333;
  constexpr auto bytes = 0x0f0f0f0f0f0f0f0f;
  word -= word >> 1 & pairs;
  word = (word & fours) + (word >> 2 & fours);
  return ((word + (word >> 4)) & bytes) * 0x0101010101010101 >> 56;
}

/// Counts the hits before a document, for rising documents.
class RisingRank {
 public:
  explicit RisingRank(const DocumentSet& hits) : words_(hits.words().data()) {}

  std::uint64_t before(std::uint32_t document) noexcept {
    for (; word_ < document / 64; ++word_) count_ += count_bits(words_[word_]);
    if (document % 64 == 0) return count_;  // the word may be past the last
    return count_ + count_bits(words_[word_] << (64 - document % 64));
  }

 private:
  const std::uint64_t* words_;
  std::size_t word_ = 0;
  std::uint64_t count_ = 0;  ///< in the words before word_
};

Day first_day(Day day, Granularity of) {
  if (of == Granularity::day) return day;
  const Civil date = civil_from_day(day);
  return day_from_civil({date.year, of == Granularity::year ? 1 : date.month, 1});
}

/// The index of the first day before `first`, from `index` on. Days fall.
std::size_t index_before(const segment::Dates& dates, std::size_t index, Day first) {
  auto end = dates.size();
  while (index < end) {
    const auto middle = index + (end - index) / 2;
    if (dates.day(middle) >= first)
      index = middle + 1;
    else
      end = middle;
  }
  return index;
}

/// The days of one segment that have hits, falling.
std::vector<DayCount> count_days_of(const segment::Dates& dates, const DocumentSet& hits, Granularity apart) {
  std::vector<DayCount> days;
  RisingRank rank(hits);
  std::uint64_t before = 0;
  for (std::size_t i = 0; i < dates.size();) {
    const auto first = first_day(dates.day(i), apart);
    const auto next = apart == Granularity::day ? i + 1 : index_before(dates, i, first);
    const auto hits_before = rank.before(dates.documents(next - 1).last);
    if (hits_before > before) days.push_back({dates.day(i), hits_before - before});
    before = hits_before;
    i = next;
  }
  return days;
}

/// The days of both, falling.
std::vector<DayCount> join_days(const std::vector<DayCount>& a, const std::vector<DayCount>& b) {
  std::vector<DayCount> joined;
  joined.reserve(a.size() + b.size());
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() || right != b.end()) {
    const bool takes_left = left != a.end() && (right == b.end() || left->day >= right->day);
    const auto& next = takes_left ? *left++ : *right++;
    if (!joined.empty() && joined.back().day == next.day)
      joined.back().count += next.count;
    else
      joined.push_back(next);
  }
  return joined;
}

}  // namespace

std::vector<DayCount> count_days(const segment::Snapshot& snapshot, const Hits& hits, Granularity apart) {
  std::vector<DayCount> days;
  for (std::size_t i = 0; i < snapshot.segments.size(); ++i) {
    auto of_segment = count_days_of(snapshot.segments[i].segment.dates(), hits.sets[i], apart);
    days = days.empty() ? std::move(of_segment) : join_days(days, of_segment);
  }
  std::reverse(days.begin(), days.end());
  return days;
}

}  // namespace dateline::query::sealed
