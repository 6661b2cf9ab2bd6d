#include "query/people/tenure.hpp"

#include <algorithm>
#include <cstddef>

#include "common/time/civil.hpp"

namespace dateline::query {

namespace {

constexpr std::uint64_t busy_to_regular = 7;  // a busy month has at most this many times the articles of a regular one
constexpr double least_share = 0.3;           // of the person's usual share of the articles about the office, or of all
constexpr std::int32_t longest_silence = 12;  // months without an article within one span
constexpr std::int32_t longest_of_others = 1;  // months within one span in which the office is given to others
constexpr double least_of_articles = 0.04;     // the least share of the person's articles that make a span

/// The number of articles that a busy month has: three quarters of the months with any have no more.
std::uint64_t busy_month(const std::vector<OfficeMonth>& months) {
  std::vector<std::uint64_t> counts;
  for (const auto& each : months)
    if (each.current > 0) counts.push_back(each.current);
  if (counts.empty()) return 0;
  const auto at = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() * 3 / 4);
  std::nth_element(counts.begin(), at, counts.end());
  return *at;
}

/// The person's share of the articles about the office in busy months.
double usual_share(const std::vector<OfficeMonth>& months, std::uint64_t busy) {
  std::uint64_t own = 0;
  std::uint64_t everyone = 0;
  for (const auto& each : months) {
    if (2 * each.current < busy) continue;
    own += each.current;
    everyone += std::max(each.everyone, each.current);
  }
  return everyone == 0 ? 0 : static_cast<double>(own) / static_cast<double>(everyone);
}

class Regularity {
 public:
  Regularity(const std::vector<OfficeMonth>& months, bool sole)
      : busy_(busy_month(months)), share_(sole ? 1 : usual_share(months, busy_)) {}

  [[nodiscard]] bool is_regular(const OfficeMonth& month) const {
    return month.current > 0 && busy_to_regular * month.current >= busy_ && month.current > month.former &&
           !is_of_others(month);
  }
  /// Whether the archive gives the office mostly to others in a month.
  [[nodiscard]] bool is_of_others(const OfficeMonth& month) const {
    return static_cast<double>(month.current) < least_share * share_ * static_cast<double>(month.everyone);
  }

 private:
  std::uint64_t busy_;
  double share_;
};

people::Span span_within(const std::vector<Day>& days, std::int32_t first_month, std::int32_t last_month) {
  people::Span span;
  for (const Day day : days)
    if (month_of(day) >= first_month && month_of(day) <= last_month) span.add_article(day);
  return span;
}

}  // namespace

std::int32_t month_of(Day day) noexcept {
  const Civil date = civil_from_day(day);
  return 12 * date.year + static_cast<std::int32_t>(date.month) - 1;
}

std::vector<people::Span> spans_in_office(const std::vector<OfficeMonth>& months, const std::vector<Day>& days,
                                          bool sole) {
  const Regularity regularity(months, sole);
  struct Stretch {
    std::int32_t first;
    std::int32_t last;
  };
  std::vector<Stretch> stretches;
  std::int32_t of_others = 0;  // months since the last regular one in which others have the office
  for (const auto& month : months) {
    if (!regularity.is_regular(month)) {
      of_others += month.everyone > 0 && regularity.is_of_others(month) ? 1 : 0;
      continue;
    }
    const bool goes_on = !stretches.empty() && month.month - stretches.back().last <= longest_silence + 1 &&
                         of_others <= longest_of_others;
    if (goes_on)
      stretches.back().last = month.month;
    else
      stretches.push_back({month.month, month.month});
    of_others = 0;
  }
  std::vector<people::Span> spans;
  for (const auto& stretch : stretches) {
    auto span = span_within(days, stretch.first, stretch.last);
    const bool alone = stretches.size() == 1;
    const bool enough = static_cast<double>(span.articles) >= least_of_articles * static_cast<double>(days.size());
    if (alone || (enough && span.articles > 1)) spans.push_back(span);
  }
  return spans;
}

}  // namespace dateline::query
