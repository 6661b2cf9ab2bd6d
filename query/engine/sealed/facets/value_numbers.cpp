#include "query/engine/sealed/facets/value_numbers.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "common/segment/dictionary/spelling.hpp"

namespace dateline::query::sealed {

ValueNumbers::ValueNumbers(const segment::Snapshot& snapshot, segment::Part part) {
  std::vector<segment::FrontCoded::Cursor> cursors;
  for (const auto& live : snapshot.segments) {
    const auto& keys = live.segment.terms(part).dictionary.keys();
    cursors.push_back(keys.begin());
    of_keys_.emplace_back().reserve(keys.size());
  }
  while (true) {
    const std::string* least = nullptr;
    for (const auto& cursor : cursors)
      if (cursor.valid() && (least == nullptr || cursor.key() < *least)) least = &cursor.key();
    if (least == nullptr) break;
    const std::string value(segment::value_of(*least));
    Frequency frequency{size_++, 0};
    for (std::size_t i = 0; i < cursors.size(); ++i) {
      auto& at = cursors[i];
      const auto& dictionary = snapshot.segments[i].segment.terms(part).dictionary;
      for (; at.valid() && segment::value_of(at.key()) == value; at.next()) {
        frequency.documents += dictionary.term(at).documents;
        of_keys_[i].push_back(frequency.number);
      }
    }
    frequent_.push_back(frequency);
  }
  const auto kept = static_cast<std::ptrdiff_t>(std::min(most_frequencies, frequent_.size()));
  std::partial_sort(frequent_.begin(), frequent_.begin() + kept, frequent_.end(),
                    [](const Frequency& a, const Frequency& b) {
                      return std::tie(b.documents, a.number) < std::tie(a.documents, b.number);
                    });
  frequent_.erase(frequent_.begin() + kept, frequent_.end());
  frequent_.shrink_to_fit();
}

std::vector<SegmentKey> ValueNumbers::keys_of(std::uint32_t number) const {
  std::vector<SegmentKey> keys;
  for (std::uint32_t segment = 0; segment < of_keys_.size(); ++segment) {
    const auto& numbers = of_keys_[segment];
    auto at = std::lower_bound(numbers.begin(), numbers.end(), number);
    for (; at != numbers.end() && *at == number; ++at)
      keys.push_back({segment, static_cast<std::uint32_t>(at - numbers.begin())});
  }
  return keys;
}

}  // namespace dateline::query::sealed
