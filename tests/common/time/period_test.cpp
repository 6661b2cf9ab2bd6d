#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <string>

#include "common/time/period.hpp"

using namespace dateline;

namespace {

std::string span(Day day, Granularity granularity) {
  const Interval period = period_of(day, granularity);
  return iso_day(*period.from) + ".." + iso_day(*period.to);
}

}  // namespace

TEST_CASE("a day lies in its week, month, quarter, year, decade and century") {
  const Day day = day_from_civil({2014, 5, 20});
  CHECK(span(day, Granularity::day) == "2014-05-20..2014-05-20");
  CHECK(span(day, Granularity::week) == "2014-05-19..2014-05-25");
  CHECK(span(day, Granularity::month) == "2014-05-01..2014-05-31");
  CHECK(span(day, Granularity::quarter) == "2014-04-01..2014-06-30");
  CHECK(span(day, Granularity::year) == "2014-01-01..2014-12-31");
  CHECK(span(day, Granularity::decade) == "2010-01-01..2019-12-31");
  CHECK(span(day, Granularity::century) == "2001-01-01..2100-12-31");
  CHECK(span(day_from_civil({2000, 2, 29}), Granularity::century) == "1901-01-01..2000-12-31");
  CHECK(span(day_from_civil({1900, 12, 31}), Granularity::century) == "1801-01-01..1900-12-31");
}

TEST_CASE("a day moves by months and years to the same day, or to the last of a shorter month") {
  const auto moved = [](Civil date, int count, Granularity granularity) {
    return iso_day(shifted(day_from_civil(date), count, granularity));
  };
  CHECK(moved({2014, 5, 20}, -2, Granularity::week) == "2014-05-06");
  CHECK(moved({2014, 1, 31}, 1, Granularity::month) == "2014-02-28");
  CHECK(moved({2012, 2, 29}, -1, Granularity::year) == "2011-02-28");
  CHECK(moved({2014, 1, 15}, -1, Granularity::month) == "2013-12-15");
  CHECK(moved({2014, 5, 20}, 3, Granularity::quarter) == "2015-02-20");
  CHECK(moved({2014, 5, 20}, -2, Granularity::decade) == "1994-05-20");
  CHECK(moved({2014, 5, 20}, 1, Granularity::century) == "2114-05-20");
}

TEST_CASE("periods hold their day and follow one another without a gap") {
  CHECK(rc::check([] {
    const Day day = *rc::gen::inRange<Day>(-300000, 200000);
    const auto granularity = *rc::gen::elementOf(
        std::vector<Granularity>{Granularity::day, Granularity::week, Granularity::month, Granularity::quarter,
                                 Granularity::year, Granularity::decade, Granularity::century});
    const Interval period = period_of(day, granularity);
    RC_ASSERT(*period.from <= day);
    RC_ASSERT(*period.to >= day);
    RC_ASSERT(period.granularity == granularity);
    RC_ASSERT(*period_of(*period.to + 1, granularity).from == *period.to + 1);
    RC_ASSERT(shifted(*period.from, 1, granularity) == *period.to + 1);
  }));
}
