#include "query/engine/sealed/operators/near_forms.hpp"

#include <algorithm>
#include <tuple>

#include "query/forms/fuzzy.hpp"

namespace dateline::query::sealed {

namespace {

void find_near(const segment::Segment& segment, std::size_t number, FuzzyMatcher& matcher, Budget& budget,
               std::vector<NearFormInSegment>& found) {
  auto at = segment.forms().lower_bound(matcher.prefix());
  while (at.valid() && at.form().starts_with(matcher.prefix())) {
    budget.spend();
    if (const auto distance = matcher.read(at.form(), at.shared())) {
      const auto entry = at.entry();
      found.push_back({at.form(), *distance, number, entry.stem, entry.documents});
    }
    if (matcher.may_continue()) {
      at.next();
      continue;
    }
    const auto next = matcher.next_match();
    if (next.empty()) return;
    at.seek(next);
  }
}

/// Gives each form the number of its articles in all segments. Precondition: equal forms are neighbours.
void add_up(std::vector<NearFormInSegment>& found) {
  for (auto first = found.begin(); first != found.end();) {
    std::uint64_t articles = 0;
    auto last = first;
    for (; last != found.end() && last->form == first->form; ++last) articles += last->articles;
    for (; first != last; ++first) first->articles = articles;
  }
}

}  // namespace

std::vector<NearFormInSegment> near_forms(const segment::Snapshot& snapshot, std::string_view word, std::uint32_t most,
                                          Budget& budget) {
  std::vector<NearFormInSegment> found;
  FuzzyMatcher matcher(word, most);
  for (std::size_t i = 0; i < snapshot.segments.size(); ++i)
    find_near(snapshot.segments[i].segment, i, matcher, budget, found);
  if (snapshot.segments.size() > 1) {
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return std::tie(a.form, a.segment) < std::tie(b.form, b.segment); });
    add_up(found);
  }
  return found;
}

}  // namespace dateline::query::sealed
