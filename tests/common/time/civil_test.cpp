#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "common/time/civil.hpp"

using namespace dateline;

TEST_CASE("days count from 1970 in the proleptic Gregorian calendar") {
  CHECK(day_from_civil({1970, 1, 1}) == 0);
  CHECK(day_from_civil({2014, 5, 20}) == 16210);
  CHECK(day_from_civil({1969, 12, 31}) == -1);
  CHECK(civil_from_day(11016) == Civil{2000, 2, 29});
}

TEST_CASE("days and civil dates convert both ways, in order") {
  CHECK(rc::check([] {
    const Day day = *rc::gen::inRange<Day>(-200000, 200000);
    const Civil date = civil_from_day(day);
    RC_ASSERT(is_valid(date));
    RC_ASSERT(day_from_civil(date) == day);
    RC_ASSERT(civil_from_day(day + 1) > date);
    RC_ASSERT(weekday(day + 1) == (weekday(day) + 1) % 7);
  }));
}

TEST_CASE("weekdays start at Monday") {
  CHECK(weekday(day_from_civil({2014, 5, 19})) == 0);
  CHECK(weekday(day_from_civil({2024, 2, 25})) == 6);
  CHECK(weekday(day_from_civil({1945, 5, 8})) == 1);
}

TEST_CASE("dates that no calendar has are not valid") {
  CHECK(is_valid({2012, 2, 29}));
  CHECK_FALSE(is_valid({2014, 2, 29}));
  CHECK_FALSE(is_valid({1900, 2, 29}));
  CHECK_FALSE(is_valid({2014, 0, 1}));
  CHECK_FALSE(is_valid({2014, 13, 1}));
  CHECK_FALSE(is_valid({2014, 4, 31}));
  CHECK_FALSE(is_valid({2014, 4, 0}));
  CHECK(days_in_month(2016, 2) == 29);
}

TEST_CASE("days and instants print as ISO 8601") {
  CHECK(iso_day(16210) == "2014-05-20");
  CHECK(iso_day(day_from_civil({476, 9, 4})) == "0476-09-04");
  CHECK(iso_instant(0) == "1970-01-01T00:00:00Z");
  CHECK(iso_instant(1400589000) == "2014-05-20T12:30:00Z");
  CHECK(iso_instant(-1) == "1969-12-31T23:59:59Z");
  CHECK(iso_instant(-86400) == "1969-12-31T00:00:00Z");
}

TEST_CASE("a year, a month and a day parse to the days they cover") {
  const auto interval = [](Civil from, Civil to, Granularity granularity) {
    return Interval{day_from_civil(from), day_from_civil(to), granularity};
  };
  CHECK(parse_iso_period("2014") == interval({2014, 1, 1}, {2014, 12, 31}, Granularity::year));
  CHECK(parse_iso_period("2016-02") == interval({2016, 2, 1}, {2016, 2, 29}, Granularity::month));
  CHECK(parse_iso_period("2014-05-20") == interval({2014, 5, 20}, {2014, 5, 20}, Granularity::day));
}

TEST_CASE("what is no ISO period does not parse") {
  for (const char* text : {"", "14", "2014-", "2014-13", "2014-00", "2014-5", "2014-05-32", "2014-02-30", "2014/05/20",
                           "20140520", "2014-05-20T", "-014", "+014", "2o14", "2014-0a"}) {
    INFO(text);
    CHECK_FALSE(parse_iso_period(text));
  }
}
