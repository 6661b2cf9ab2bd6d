#include "query/people/tenure.hpp"

#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "common/time/civil.hpp"

using namespace dateline;
using query::OfficeMonth;
using query::spans_in_office;

namespace {

/// Articles about an office: in each month of a stretch `current` for the person and `others` for somebody else.
class Archive {
 public:
  Archive& months(int from_year, int from_month, int months, int current, int others = 0, int former = 0) {
    for (int i = 0; i < months; ++i) {
      const int number = 12 * from_year + from_month - 1 + i;
      auto& month = months_[number];
      month.month = number;
      month.current += static_cast<std::uint64_t>(current);
      month.former += static_cast<std::uint64_t>(former);
      month.everyone += static_cast<std::uint64_t>(current + others);
      for (int day = 0; day < current; ++day)
        days_.push_back(
            day_from_civil({number / 12, static_cast<unsigned>(number % 12 + 1), static_cast<unsigned>(day % 27 + 1)}));
    }
    return *this;
  }

  /// "2006-07 to 2009-01, …"
  [[nodiscard]] std::string spans(bool sole = false) const {
    std::vector<OfficeMonth> months;
    for (const auto& [number, month] : months_) months.push_back(month);
    auto days = days_;
    std::sort(days.begin(), days.end());
    std::string text;
    for (const auto& span : spans_in_office(months, days, sole))
      text.append(text.empty() ? "" : ", ")
          .append(iso_day(*span.first).substr(0, 7) + " to " + iso_day(*span.last).substr(0, 7));
    return text;
  }

 private:
  std::map<int, OfficeMonth> months_;
  std::vector<Day> days_;
};

}  // namespace

TEST_CASE("the months in which articles regularly give an office are one span") {
  CHECK(Archive().months(2006, 7, 31, 20).spans() == "2006-07 to 2009-01");
  CHECK(Archive().months(2006, 7, 1, 1).spans() == "2006-07 to 2006-07");
  CHECK(Archive().spans().empty());
}

TEST_CASE("who is remembered in a successor's time does not hold the office any more") {
  CHECK(Archive().months(2006, 7, 31, 20).months(2009, 2, 40, 1, 20).spans() == "2006-07 to 2009-01");
  CHECK(Archive().months(2006, 7, 31, 5).months(2009, 2, 40, 1, 5).spans() == "2006-07 to 2009-01");
  CHECK(Archive().months(2006, 7, 31, 20).months(2009, 2, 3, 6, 0, 9).spans() == "2006-07 to 2009-01");
  // One late mention, where nobody else is named.
  CHECK(Archive().months(2006, 7, 31, 3).months(2014, 2, 1, 1).spans() == "2006-07 to 2009-01");
}

TEST_CASE("who is expected in a predecessor's time does not hold the office yet") {
  CHECK(Archive().months(2008, 11, 2, 3, 30).months(2009, 1, 48, 25).spans() == "2009-01 to 2012-12");
}

TEST_CASE("two terms are two spans") {
  CHECK(Archive().months(2006, 9, 13, 15).months(2007, 10, 62, 0, 15).months(2012, 12, 20, 15).spans() ==
        "2006-09 to 2007-09, 2012-12 to 2014-07");
  CHECK(Archive().months(2000, 1, 12, 4).months(2003, 1, 12, 4).spans() == "2000-01 to 2000-12, 2003-01 to 2003-12");
}

TEST_CASE("months without an article about the office do not end a span") {
  CHECK(Archive().months(2006, 1, 6, 2).months(2006, 12, 6, 2).spans() == "2006-01 to 2007-05");
  CHECK(Archive().months(2006, 1, 6, 9).months(2006, 7, 1, 1, 1).months(2006, 8, 6, 9).spans() == "2006-01 to 2007-01");
}

TEST_CASE("one stray article does not make somebody the holder of an office of one") {
  CHECK(Archive().months(2008, 3, 1, 1, 8).spans(true).empty());
  CHECK(Archive().months(2008, 3, 1, 1, 1).spans(true) == "2008-03 to 2008-03");
}

TEST_CASE("one of many holders of an office has the span of his own articles") {
  CHECK(Archive().months(2006, 1, 24, 3, 90).spans() == "2006-01 to 2007-12");
}

TEST_CASE("spans are in order and apart, and have no more articles than there are") {
  rc::check([](const std::vector<std::uint8_t>& counts) {
    std::vector<OfficeMonth> months;
    std::vector<Day> days;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const std::uint64_t current = counts[i] % 5;
      const std::uint64_t others = counts[i] / 5 % 7;
      months.push_back({static_cast<std::int32_t>(24'000 + 3 * i), current, 0, counts[i] / 64u, current + others});
      for (std::uint64_t j = 0; j < current; ++j)
        days.push_back(day_from_civil({2000 + static_cast<int>(i) / 4, static_cast<unsigned>(3 * (i % 4) + 1), 1}));
    }
    std::uint64_t articles = 0;
    std::optional<Day> last;
    for (const auto& span : spans_in_office(months, days, counts.size() % 2 == 0)) {
      RC_ASSERT(span.first.has_value());
      RC_ASSERT(span.articles > 0);
      const bool apart = !last || *last < *span.first;  // RC_ASSERT evaluates both sides of an ||
      RC_ASSERT(apart);
      last = span.last;
      articles += span.articles;
    }
    RC_ASSERT(articles <= days.size());
  });
}
